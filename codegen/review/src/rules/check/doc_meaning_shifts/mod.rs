use crate::rule::prelude::*;

pub static DOC_MEANING_SHIFTS: Rule = Rule {
    id: "doc-meaning-shifts",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A text in the document with another meaning than in the table: another condition, another number, or an added or missing negation.",
    impacts: &[Impact::new(
        Audience::Reader,
        "two descriptions of the error contradict each other",
    )],
    help: "Read both; correct the one that is wrong, or import the document again.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
