use crate::rule::prelude::*;

pub static HTTP_STATUS_REMOVED: Rule = Rule {
    id: "http-status-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A row of `statuses.csv` that is gone.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "the API does not say any more what the status means",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the API does not say any more when to answer so",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the variant of `Status` does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page does not explain the status any more",
        ),
    ],
    help: "Keep the row as long as the API may answer so.",
    example: example! {
        before: ["shop/statuses.csv"],
        after: ["shop/statuses.csv"],
    },
};
