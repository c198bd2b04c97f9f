use crate::rule::prelude::*;

pub static RATE_LIMIT_UNDOCUMENTED: Rule = Rule {
    id: "rate-limit-undocumented",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A member of the body that says when to retry, in an API without a code or status for rate limits; or a status 429 without retry advice.",
    impacts: &[Impact::new(
        Audience::Client,
        "without the status, clients do not notice that they are limited; without the time, they can only guess how long to wait",
    )],
    help: "Add a row with the status 429, and fill in its `retry`; if the document has none, allow it and say so.",
    example: example! {
        fires: ["shop/statuses.csv"],
        silent: ["shop/statuses.csv"],
    },
};
