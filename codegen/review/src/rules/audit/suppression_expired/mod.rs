use crate::rule::prelude::*;

pub static SUPPRESSION_EXPIRED: Rule = Rule {
    id: "suppression-expired",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "An `[[accept]]` in `audit.toml` whose `until` date has passed.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the finding was to be reviewed by that date",
    )],
    help: "Correct what it accepts, or extend the date.",
    example: example! {
        fires: ["audit.toml", "shop/codes.csv"],
        silent: ["audit.toml", "shop/codes.csv"],
    },
};
