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
            "programs follow the cell and people follow the text, so one of them gives up too early or retries forever",
        ),
        Impact::new(
            Audience::Server,
            "requests that cannot succeed are repeated again and again",
        ),
    ],
    help: "Correct the cell or the text.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
