use crate::rule::prelude::*;

pub static NOT_CANONICAL: Rule = Rule {
    id: "not-canonical",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A CSV file that `fmt` would change: the order of its columns, quotes, line endings or blank lines.",
    impacts: &[Impact::new(
        Audience::Editor,
        "if a spreadsheet changes every line when it saves the file, the actual edit is lost in the diff",
    )],
    help: "Run `error-tables fmt` or `error-tables audit --fix`. Neither changes the value of a cell.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
