use crate::rule::prelude::*;

pub static OVERRIDE_UNKNOWN: Rule = Rule {
    id: "override-unknown",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "An entry under `[overrides]` in `api.toml` for a row that the parent does not have.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the reason describes a difference that does not exist, or names the wrong row",
    )],
    help: "Correct the spelling, or remove the override.",
    example: example! {
        fires: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
        silent: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
    },
};
