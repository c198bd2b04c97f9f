use crate::rule::prelude::*;

pub static ROW_EMPTY: Rule = Rule {
    id: "row-empty",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A record in which all cells are empty.",
    impacts: &[Impact::new(
        Audience::Editor,
        "it is usually left behind when a row is cleared in a spreadsheet",
    )],
    help: "Fill in the record, or remove it.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
