use crate::rule::prelude::*;

pub static REMEDY_MISSING: Rule = Rule {
    id: "remedy-missing",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code without a remedy, in a table where most codes have one.",
    impacts: &[Impact::new(
        Audience::Reader,
        "a user who looks up the error does not learn what to do",
    )],
    help: "Write what to do. If the documentation does not say, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
