use crate::rule::prelude::*;

pub static CSV_MALFORMED: Rule = Rule {
    id: "csv-malformed",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A file that is not valid CSV: unbalanced quotes, a record with too many or too few fields, a NUL byte, or text that is not UTF-8.",
    impacts: &[Impact::new(
        Audience::Editor,
        "CSV parsers interpret such files differently, so the content of the table is unclear",
    )],
    help: "Quote cells that contain a comma, a quote or a line break, and double the quotes inside them. Save the file as UTF-8.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
