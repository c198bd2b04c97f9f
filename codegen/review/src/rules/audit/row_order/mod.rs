use crate::rule::prelude::*;

pub static ROW_ORDER: Rule = Rule {
    id: "row-order",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "A code that stands behind a greater one.",
    impacts: &[Impact::new(
        Audience::Editor,
        "in a sorted table two people who add a row rarely meet in one line",
    )],
    help: "Sort the rows by code. Moving rows changes nothing in the generated code but their order.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
