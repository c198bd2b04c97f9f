use crate::rule::prelude::*;

pub static PLACEHOLDER_STYLE_CHANGED: Rule = Rule {
    id: "placeholder-style-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "Messages whose placeholders are written in another style.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "text that was a placeholder or an escaped character may be sent as it is, and the other way round",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`message()` returns texts in another style",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows texts in another style",
        ),
    ],
    help: "Check that every message of the table is written in the new style.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
