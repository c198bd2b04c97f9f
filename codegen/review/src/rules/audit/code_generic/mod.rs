use crate::rule::prelude::*;

pub static CODE_GENERIC: Rule = Rule {
    id: "code-generic",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "More than one catch-all in a table: `DEFAULT` beside `INTERNAL_ERROR`.",
    impacts: &[Impact::new(
        Audience::Client,
        "a client needs one place for errors that it does not know; with two, nobody can say which comes when",
    )],
    help: "Keep one, or say in both rows when which one is sent.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
