use crate::rule::prelude::*;

pub static NOT_CANONICAL: Rule = Rule {
    id: "not-canonical",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A CSV file that `fmt` would change: the order of columns, quotes, line endings or blank lines.",
    impacts: &[Impact::new(
        Audience::Editor,
        "a spreadsheet that saves the file changes every line, which hides the edit in the diff",
    )],
    help: "Run `error-tables fmt` or `error-tables audit --fix`; neither changes the value of a cell.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
