use crate::rule::prelude::*;

pub static PARENT_CHANGED: Rule = Rule {
    id: "parent-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "An API that extends a different parent, or no longer extends one.",
    impacts: &[Impact::at(
        Level::Error,
        Audience::Rust,
        "code that converts the old parent's `ErrorCode` into this one does not compile",
    )],
    help: "Keep the parent, or release a major version.",
    example: example! {
        before: ["mall/api.toml", "mall/codes.csv", "shop/codes.csv"],
        after: ["mall/api.toml", "mall/codes.csv", "shop/codes.csv"],
    },
};
