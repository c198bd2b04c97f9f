use crate::rule::prelude::*;

pub static SINCE_INVALID: Rule = Rule {
    id: "since-invalid",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A version in a column of dates, a date in a column of versions, or neither.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "dates and versions cannot be put in order",
        ),
        Impact::new(Audience::Editor, "it is probably mistyped"),
    ],
    help: "Write it like the others in the table: 2.10, or 2026-01-31.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
