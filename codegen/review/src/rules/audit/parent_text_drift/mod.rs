use crate::rule::prelude::*;

pub static PARENT_TEXT_DRIFT: Rule = Rule {
    id: "parent-text-drift",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A row whose message, meaning, remedy or further column differs from the parent's, without a reason under `[overrides]`.",
    impacts: &[Impact::new(
        Audience::Reader,
        "two pages describe one code differently, and it is unclear whether the APIs differ or only the wording",
    )],
    help: "Use the parent's text or value, or write the reason under `[overrides]` in `api.toml`.",
    example: example! {
        fires: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
        silent: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
    },
};
