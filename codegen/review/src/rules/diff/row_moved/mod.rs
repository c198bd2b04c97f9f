use crate::rule::prelude::*;

pub static ROW_MOVED: Rule = Rule {
    id: "row-moved",
    kind: Kind::Diff,
    level: Level::Off,
    bump: Some(Bump::Patch),
    summary: "Rows that were inserted or moved before existing rows.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "the variants are renumbered; their order has no meaning, but tools that check `as` casts require a major version",
    )],
    help: "Append new rows at the end.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
