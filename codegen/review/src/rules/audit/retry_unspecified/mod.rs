use crate::rule::prelude::*;

pub static RETRY_UNSPECIFIED: Rule = Rule {
    id: "retry-unspecified",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "A code or status in 429 or 5xx without retry advice.",
    impacts: &[Impact::new(
        Audience::Client,
        "these errors can be temporary, and only the API can say whether it is safe to send the request again",
    )],
    help: "Fill in `retry`. If the documentation does not say, leave it blank and turn this rule off.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
