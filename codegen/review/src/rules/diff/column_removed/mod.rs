use crate::rule::prelude::*;

pub static COLUMN_REMOVED: Rule = Rule {
    id: "column-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A removed column.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that calls its accessor does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page loses a column",
        ),
    ],
    help: "Keep the column, or release a major version.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
