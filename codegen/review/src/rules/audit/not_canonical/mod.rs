use crate::rule::prelude::*;

pub static NOT_CANONICAL: Rule = Rule {
    id: "not-canonical",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A CSV file that `fmt` would write in another way: order of columns, quotes, line ends, blank lines.",
    impacts: &[Impact::new(
        Audience::Editor,
        "a spreadsheet that saves the file changes every line, and the one that was edited is lost in the diff",
    )],
    help: "Run `error-tables fmt`, or `audit --fix`: no cell changes its value.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
