use crate::rule::prelude::*;

pub static RETRY_CONTRADICTION: Rule = Rule {
    id: "retry-contradiction",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "Retry advice that contradicts the text or the status, such as `no` with \"try again later\", or `later` with 404.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a program follows the cell and a person the text, so one of them gives up too early or retries forever",
        ),
        Impact::new(
            Audience::Server,
            "the server gets repeated requests that cannot succeed",
        ),
    ],
    help: "Correct the cell or the text.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
