use crate::rule::prelude::*;

pub static CODE_GENERIC: Rule = Rule {
    id: "code-generic",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A table with more than one catch-all code, such as `DEFAULT` and `INTERNAL_ERROR`.",
    impacts: &[Impact::new(
        Audience::Client,
        "with two codes for unknown errors, a client cannot tell when the API sends which",
    )],
    help: "Keep one of them, or describe in both rows when the API sends which.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
