use crate::rule::prelude::*;

pub static SUPPRESSION_EXPIRED: Rule = Rule {
    id: "suppression-expired",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "An `[[accept]]` of `audit.toml` whose `until` has passed.",
    impacts: &[Impact::new(
        Audience::Editor,
        "somebody promised to look at the finding again by that day",
    )],
    help: "Mend what it accepts, or give it a new date.",
    example: example! {
        fires: ["audit.toml", "shop/codes.csv"],
        silent: ["audit.toml", "shop/codes.csv"],
    },
};
