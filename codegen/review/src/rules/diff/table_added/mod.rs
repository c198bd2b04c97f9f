use crate::rule::prelude::*;

pub static TABLE_ADDED: Rule = Rule {
    id: "table-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A further API.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "a further API is documented"),
        Impact::at(Level::Info, Audience::Rust, "a new module"),
        Impact::at(Level::Info, Audience::Reader, "a new page"),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["bank/codes.csv", "shop/codes.csv"],
    },
};
