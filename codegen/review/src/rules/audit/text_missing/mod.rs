use crate::rule::prelude::*;

pub static TEXT_MISSING: Rule = Rule {
    id: "text-missing",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code with neither a message nor a meaning.",
    impacts: &[Impact::new(
        Audience::Reader,
        "the name is all there is: it does not say what happened or what to do",
    )],
    help: "Write what the document says; if it says nothing, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
