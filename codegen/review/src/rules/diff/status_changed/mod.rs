use crate::rule::prelude::*;

pub static STATUS_CHANGED: Rule = Rule {
    id: "status-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A code that comes with another status of the same class.",
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
    help: "Keep the status, or announce the change as breaking.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
