use crate::rule::prelude::*;

pub static SINCE_INVALID: Rule = Rule {
    id: "since-invalid",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A version where the other cells contain dates, a date where they contain versions, or neither.",
    impacts: &[
        Impact::new(Audience::Reader, "versions and dates cannot be compared"),
        Impact::new(Audience::Editor, "it is probably mistyped"),
    ],
    help: "Write it like the other cells of the table: 2.10, or 2026-01-31.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
