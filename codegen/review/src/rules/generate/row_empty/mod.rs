use crate::rule::prelude::*;

pub static ROW_EMPTY: Rule = Rule {
    id: "row-empty",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A record whose cells are all empty.",
    impacts: &[Impact::new(
        Audience::Editor,
        "it is what is left of a row that somebody cleared in a spreadsheet",
    )],
    help: "Fill it or remove it.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
