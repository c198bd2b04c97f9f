use crate::rule::prelude::*;

pub static COLUMN_WORD_REMOVED: Rule = Rule {
    id: "column-word-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A word of a declared column that was removed.",
    impacts: &[Impact::at(
        Level::Error,
        Audience::Rust,
        "the enum of the column loses a variant, so code that names it does not compile",
    )],
    help: "Keep the word in `api.toml`, even if no row has it any more.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
