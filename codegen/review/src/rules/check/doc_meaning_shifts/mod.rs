use crate::rule::prelude::*;

pub static DOC_MEANING_SHIFTS: Rule = Rule {
    id: "doc-meaning-shifts",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A text of the page that says something else than the table: another condition, another number, a negation more or less.",
    impacts: &[Impact::new(
        Audience::Reader,
        "two descriptions of one error contradict each other",
    )],
    help: "Read both; correct the one that is wrong, or import the page again.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
