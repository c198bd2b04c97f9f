use crate::rule::prelude::*;

pub static DEPRECATED_NO_REPLACEMENT: Rule = Rule {
    id: "deprecated-no-replacement",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A deprecated code without a `replaced_by`.",
    impacts: &[Impact::new(
        Audience::Client,
        "clients are told to stop using the code, but not what to use instead",
    )],
    help: "Fill in `replaced_by`. If there is no replacement, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
