use crate::rule::prelude::*;

pub static DEFAULT_STATUS_CHANGED: Rule = Rule {
    id: "default-status-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A different default status, which applies to every row without a status.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that branches on the status takes a different branch",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send a different status",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "`status()` returns another number, and lookups by code and status need it",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another status",
        ),
    ],
    help: "Keep the default, and set the new status in the rows that have it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
