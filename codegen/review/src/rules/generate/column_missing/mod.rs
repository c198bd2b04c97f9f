use crate::rule::prelude::*;

pub static COLUMN_MISSING: Rule = Rule {
    id: "column-missing",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A table without the column `code`.",
    impacts: &[Impact::new(
        Audience::Client,
        "clients identify errors by their code, so a row without one documents nothing",
    )],
    help: "Name the columns in the first line, including `code`.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
