use crate::rule::prelude::*;

pub static RETRY_UNSPECIFIED: Rule = Rule {
    id: "retry-unspecified",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "A code or status of 429 or 5xx without retry advice.",
    impacts: &[Impact::new(
        Audience::Client,
        "these are the errors that can pass by themselves; whether it is safe to send the request again, only the API can say",
    )],
    help: "Fill `retry`; where the page does not say, leave it blank and this rule off.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
