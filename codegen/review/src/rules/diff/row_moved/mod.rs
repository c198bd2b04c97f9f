use crate::rule::prelude::*;

pub static ROW_MOVED: Rule = Rule {
    id: "row-moved",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Rows that were inserted or moved, so that later rows have another position.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "the order has no meaning, but the variants are renumbered, and tools that check `as` casts ask for a major version",
    )],
    help: "Append new rows at the end.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
