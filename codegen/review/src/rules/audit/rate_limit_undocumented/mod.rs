use crate::rule::prelude::*;

pub static RATE_LIMIT_UNDOCUMENTED: Rule = Rule {
    id: "rate-limit-undocumented",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A body member that says when to retry, without a rate-limit code or status; or a status 429 that does not say when to retry.",
    impacts: &[Impact::new(
        Audience::Client,
        "without the status, a client does not know that it hit a rate limit; without the time, it can only guess how long to wait",
    )],
    help: "Document the row with 429 and fill in its `retry`. If the documentation does not, allow it with that reason.",
    example: example! {
        fires: ["shop/statuses.csv"],
        silent: ["shop/statuses.csv"],
    },
};
