use crate::rule::prelude::*;

pub static RETRY_CONTRADICTION: Rule = Rule {
    id: "retry-contradiction",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "Retry advice that the text or the status contradicts: `no` beside \"try again later\", `later` with 404.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a program goes by the cell and a person by the text: one of them gives up, or asks for ever",
        ),
        Impact::new(
            Audience::Server,
            "it is asked again and again for what cannot succeed",
        ),
    ],
    help: "Correct the cell or the text.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
