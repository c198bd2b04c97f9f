use crate::rule::prelude::*;

pub static REMEDY_MISSING: Rule = Rule {
    id: "remedy-missing",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code without a remedy, in a table where others have one.",
    impacts: &[Impact::new(
        Audience::Reader,
        "somebody who looks up an error wants to know what to do, and here finds nothing",
    )],
    help: "Write what to do; where the page does not say, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
