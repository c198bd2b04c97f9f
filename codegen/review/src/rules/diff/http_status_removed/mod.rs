use crate::rule::prelude::*;

pub static HTTP_STATUS_REMOVED: Rule = Rule {
    id: "http-status-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A removed row of `statuses.csv`.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "the API no longer documents the meaning of the status",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the API no longer documents when to send the status",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the variant of `Status` does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer explains the status",
        ),
    ],
    help: "Keep the row as long as the API may send the status.",
    example: example! {
        before: ["shop/statuses.csv"],
        after: ["shop/statuses.csv"],
    },
};
