use crate::rule::prelude::*;

pub static COLUMN_VALUE_CHANGED: Rule = Rule {
    id: "column-value-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A different value in a declared column.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the table describes the code differently",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "its accessor returns another value",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another value",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
