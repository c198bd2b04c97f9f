use crate::rule::prelude::*;

pub static ROW_ORDER: Rule = Rule {
    id: "row-order",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "A code that comes after a greater one.",
    impacts: &[Impact::new(
        Audience::Editor,
        "in a sorted table, two people who add rows rarely edit the same line",
    )],
    help: "Sort the rows by code. This changes only the order of the generated variants.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
