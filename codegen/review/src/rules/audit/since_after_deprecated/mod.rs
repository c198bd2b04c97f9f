use crate::rule::prelude::*;

pub static SINCE_AFTER_DEPRECATED: Rule = Rule {
    id: "since-after-deprecated",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code that was deprecated before it was introduced.",
    impacts: &[Impact::new(
        Audience::Editor,
        "one of the two cells is wrong, and the docs page shows both",
    )],
    help: "Correct the cell that is wrong.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
