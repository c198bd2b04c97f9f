use crate::rule::prelude::*;

pub static RATE_LIMIT_UNDOCUMENTED: Rule = Rule {
    id: "rate-limit-undocumented",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A member of the body that says when to retry, without a code or status of rate limits; or a status 429 that does not say when to retry.",
    impacts: &[Impact::new(
        Audience::Client,
        "without the status it does not know that it was slowed down, without the time it can only guess how long to wait",
    )],
    help: "Document the row with 429, and fill its `retry`; where the page does not, allow it with that reason.",
    example: example! {
        fires: ["shop/statuses.csv"],
        silent: ["shop/statuses.csv"],
    },
};
