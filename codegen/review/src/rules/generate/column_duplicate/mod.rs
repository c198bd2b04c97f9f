use crate::rule::prelude::*;

pub static COLUMN_DUPLICATE: Rule = Rule {
    id: "column-duplicate",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A column that occurs twice in the header.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the two cells of a row can differ, and it is unclear which one is right",
    )],
    help: "Remove one of the two columns.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
