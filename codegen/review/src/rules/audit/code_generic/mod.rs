use crate::rule::prelude::*;

pub static CODE_GENERIC: Rule = Rule {
    id: "code-generic",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "More than one catch-all code in a table, such as `DEFAULT` and `INTERNAL_ERROR`.",
    impacts: &[Impact::new(
        Audience::Client,
        "clients handle unknown errors in one place; with two catch-all codes it is unclear which one they will receive",
    )],
    help: "Keep one of them, or describe in both rows when each is sent.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
