use crate::rule::prelude::*;

pub static PARENT_TEXT_DRIFT: Rule = Rule {
    id: "parent-text-drift",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A row whose message, meaning or remedy is not the parent's, without a reason under `[overrides]`.",
    impacts: &[Impact::new(
        Audience::Reader,
        "two pages of one family say different things about one code, and nobody knows whether the API differs or only the wording",
    )],
    help: "Take the parent's text, or write the reason under `[overrides]` in `api.toml`.",
    example: example! {
        fires: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
        silent: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
    },
};
