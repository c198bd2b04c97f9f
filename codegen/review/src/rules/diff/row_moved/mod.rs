use crate::rule::prelude::*;

pub static ROW_MOVED: Rule = Rule {
    id: "row-moved",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Rows that were inserted or moved, so that rows behind them have another place.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "order means nothing here, but it renumbers the variants, and tools that judge `as` casts ask for a major version",
    )],
    help: "Append new rows at the end.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
