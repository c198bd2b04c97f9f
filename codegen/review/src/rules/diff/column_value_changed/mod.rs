use crate::rule::prelude::*;

pub static COLUMN_VALUE_CHANGED: Rule = Rule {
    id: "column-value-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Another value in a declared column.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the table says something else about the code",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "its accessor gives another value",
        ),
        Impact::at(Level::Info, Audience::Reader, "the page says another value"),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
