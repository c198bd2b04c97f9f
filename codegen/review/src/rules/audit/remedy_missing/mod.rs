use crate::rule::prelude::*;

pub static REMEDY_MISSING: Rule = Rule {
    id: "remedy-missing",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code without a remedy, in a table where others have one.",
    impacts: &[Impact::new(
        Audience::Reader,
        "readers who look up an error want to know what to do, and find nothing",
    )],
    help: "Write what to do; if the document does not say, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
