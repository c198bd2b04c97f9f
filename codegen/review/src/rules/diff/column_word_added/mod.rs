use crate::rule::prelude::*;

pub static COLUMN_WORD_ADDED: Rule = Rule {
    id: "column-word-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new word of a declared column.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "the enum of the column has a new variant; the enum is non-exhaustive, so existing code compiles",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
