use crate::rule::prelude::*;

pub static SINCE_AFTER_DEPRECATED: Rule = Rule {
    id: "since-after-deprecated",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code that was deprecated before it came.",
    impacts: &[Impact::new(
        Audience::Editor,
        "one of the two cells is wrong, and the docs print both",
    )],
    help: "Correct the one that is wrong.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
