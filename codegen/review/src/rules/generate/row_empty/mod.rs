use crate::rule::prelude::*;

pub static ROW_EMPTY: Rule = Rule {
    id: "row-empty",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A row with only empty cells.",
    impacts: &[Impact::new(
        Audience::Editor,
        "it is probably what remains of a row that was cleared in a spreadsheet",
    )],
    help: "Fill in the row, or remove it.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
