use crate::rule::prelude::*;

pub static PARENT_ADDED: Rule = Rule {
    id: "parent-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "An API that now extends another.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "the parent's `ErrorCode` converts into this one",
    )],
    help: "Nothing to do: the inherited rows are reported one by one.",
    example: example! {
        before: ["mall/api.toml", "mall/codes.csv", "shop/codes.csv"],
        after: ["mall/api.toml", "mall/codes.csv", "shop/codes.csv"],
    },
};
