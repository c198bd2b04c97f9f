use crate::rule::prelude::*;

pub static COLUMN_UNKNOWN: Rule = Rule {
    id: "column-unknown",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A column that is neither built in nor declared in `api.toml`.",
    impacts: &[Impact::new(
        Audience::Editor,
        "with a misspelled header, a whole column would be ignored",
    )],
    help: "Correct the header, or declare the column under `[columns]` in `api.toml`.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
