use crate::rule::prelude::*;

pub static PARENT_ADDED: Rule = Rule {
    id: "parent-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "An API that extends another, and did not before.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "the parent's `ErrorCode` converts into this one",
    )],
    help: "Nothing to do: what it inherits is reported row by row.",
    example: example! {
        before: ["mall/api.toml", "mall/codes.csv", "shop/codes.csv"],
        after: ["mall/api.toml", "mall/codes.csv", "shop/codes.csv"],
    },
};
