use crate::rule::prelude::*;

pub static PARENT_ADDED: Rule = Rule {
    id: "parent-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "An API that newly extends another.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "the parent's `ErrorCode` now converts into this one",
    )],
    help: "Nothing to do. Inherited changes are reported row by row.",
    example: example! {
        before: ["mall/api.toml", "mall/codes.csv", "shop/codes.csv"],
        after: ["mall/api.toml", "mall/codes.csv", "shop/codes.csv"],
    },
};
