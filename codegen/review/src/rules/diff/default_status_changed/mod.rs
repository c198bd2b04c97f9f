use crate::rule::prelude::*;

pub static DEFAULT_STATUS_CHANGED: Rule = Rule {
    id: "default-status-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "Another status for every row that has none of its own.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that branches on the status takes another branch",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must answer with another status",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "`status()` gives another number, and lookups by code and status need it",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page says another status",
        ),
    ],
    help: "Keep the default and give the new status to the rows that have it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
