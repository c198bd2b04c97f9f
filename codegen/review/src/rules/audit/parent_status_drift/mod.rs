use crate::rule::prelude::*;

pub static PARENT_STATUS_DRIFT: Rule = Rule {
    id: "parent-status-drift",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A row whose status, retry advice or body differs from the parent's, without a reason under `[overrides]`.",
    impacts: &[Impact::new(
        Audience::Client,
        "code written for one API fails with the other, although the codes are the same",
    )],
    help: "Correct the cell, or write the reason under `[overrides]` in `api.toml`.",
    example: example! {
        fires: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
        silent: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
    },
};
