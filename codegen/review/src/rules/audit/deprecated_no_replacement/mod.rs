use crate::rule::prelude::*;

pub static DEPRECATED_NO_REPLACEMENT: Rule = Rule {
    id: "deprecated-no-replacement",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A deprecated code without a `replaced_by`.",
    impacts: &[Impact::new(
        Audience::Client,
        "it is told to stop relying on the code, and not on what to rely instead",
    )],
    help: "Fill `replaced_by`; where nothing takes its place, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
