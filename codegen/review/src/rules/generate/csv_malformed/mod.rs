use crate::rule::prelude::*;

pub static CSV_MALFORMED: Rule = Rule {
    id: "csv-malformed",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A file that is no CSV: quotes out of order, a record with too many or too few fields, a NUL byte, text that is not UTF-8.",
    impacts: &[Impact::new(
        Audience::Editor,
        "readers of CSV differ in what they make of it, so nobody can say what the table says",
    )],
    help: "Quote a cell that holds a comma, a quote or a line break, and double the quotes inside it; save as UTF-8.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
