use crate::rule::prelude::*;

pub static DEPRECATED_NO_REPLACEMENT: Rule = Rule {
    id: "deprecated-no-replacement",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A deprecated code without a `replaced_by`.",
    impacts: &[Impact::new(
        Audience::Client,
        "clients learn that they should not rely on the code, but not what to use instead",
    )],
    help: "Fill in `replaced_by`; if nothing replaces the code, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
