use crate::rule::prelude::*;

pub static TABLE_ADDED: Rule = Rule {
    id: "table-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new API.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "there is a new API"),
        Impact::at(Level::Info, Audience::Rust, "there is a new module"),
        Impact::at(Level::Info, Audience::Reader, "there is a new docs page"),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["bank/codes.csv", "shop/codes.csv"],
    },
};
