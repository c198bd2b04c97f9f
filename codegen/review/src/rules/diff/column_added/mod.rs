use crate::rule::prelude::*;

pub static COLUMN_ADDED: Rule = Rule {
    id: "column-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new column.",
    impacts: &[
        Impact::at(Level::Info, Audience::Rust, "there is a new accessor"),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page has a new column",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
