use crate::rule::prelude::*;

pub static SUPPRESSION_EXPIRED: Rule = Rule {
    id: "suppression-expired",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "An `[[accept]]` of `audit.toml` whose `until` has passed.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the finding was to be reviewed by that day",
    )],
    help: "Fix the finding, or set a new date.",
    example: example! {
        fires: ["audit.toml", "shop/codes.csv"],
        silent: ["audit.toml", "shop/codes.csv"],
    },
};
