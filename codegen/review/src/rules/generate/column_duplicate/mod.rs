use crate::rule::prelude::*;

pub static COLUMN_DUPLICATE: Rule = Rule {
    id: "column-duplicate",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A column that stands twice in a header.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the two cells of a row may differ, and either could be the one that counts",
    )],
    help: "Remove one of them.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
