use crate::rule::prelude::*;

pub static SINCE_INVALID: Rule = Rule {
    id: "since-invalid",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A version where the others are dates, a date where the others are versions, or neither.",
    impacts: &[
        Impact::new(Audience::Reader, "the two cannot be put in order"),
        Impact::new(Audience::Editor, "it is probably mistyped"),
    ],
    help: "Write it as the others of the table are written: 2.10, or 2026-01-31.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
