use crate::rule::prelude::*;

pub static CSV_MALFORMED: Rule = Rule {
    id: "csv-malformed",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A file that is not valid CSV: misplaced quotes, a record with too many or too few fields, a NUL byte, or text that is not UTF-8.",
    impacts: &[Impact::new(
        Audience::Editor,
        "CSV readers interpret such a file differently, so its contents are ambiguous",
    )],
    help: "Quote a cell that contains a comma, a quote or a line break, and double the quotes inside it; save the file as UTF-8.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
