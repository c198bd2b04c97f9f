use crate::rule::prelude::*;

pub static SINCE_AFTER_DEPRECATED: Rule = Rule {
    id: "since-after-deprecated",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code that was deprecated before it was introduced.",
    impacts: &[Impact::new(
        Audience::Editor,
        "one of the two cells is wrong, and the docs show both",
    )],
    help: "Correct the wrong cell.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
