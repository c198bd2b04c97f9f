use crate::rule::prelude::*;

pub static COLUMN_WORD_UNUSED: Rule = Rule {
    id: "column-word-unused",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A word of a declared column that no row has.",
    impacts: &[Impact::new(
        Audience::Rust,
        "the enum of the column has a variant that no error returns",
    )],
    help: "Remove the word, or fill in the column of the rows that have it.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
