use crate::rule::prelude::*;

pub static STATUS_CLASS_CHANGED: Rule = Rule {
    id: "status-class-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A code that comes with a status of another class: 4xx for 5xx, or a success for a failure.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "software that knows nothing of this API retries, caches and counts the answer differently",
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
