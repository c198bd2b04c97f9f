use crate::rule::prelude::*;

pub static COLUMN_DUPLICATE: Rule = Rule {
    id: "column-duplicate",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A header with the same column twice.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the two cells of a row may differ, and it is unclear which one applies",
    )],
    help: "Remove one of them.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
