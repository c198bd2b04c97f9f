use crate::rule::prelude::*;

pub static HTTP_STATUS_REMOVED: Rule = Rule {
    id: "http-status-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A row that was removed from `statuses.csv`.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "the meaning of the status is no longer documented",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "it is no longer documented when to send the status",
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
