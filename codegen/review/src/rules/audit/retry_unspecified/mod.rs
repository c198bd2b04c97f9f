use crate::rule::prelude::*;

pub static RETRY_UNSPECIFIED: Rule = Rule {
    id: "retry-unspecified",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "A code or status of 429 or 5xx without retry advice.",
    impacts: &[Impact::new(
        Audience::Client,
        "these errors can be temporary, but only the API knows whether it is safe to repeat the request",
    )],
    help: "Fill in `retry`; if the document does not say, leave the cell empty and this rule off.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
