use crate::rule::prelude::*;

pub static STATUS_CLASS_CHANGED: Rule = Rule {
    id: "status-class-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A code with a status of another class, such as 5xx instead of 4xx, or success instead of failure.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "generic software retries, caches and counts the response differently",
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
    help: "Keep the status, or announce the change as breaking.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
