use crate::rule::prelude::*;

pub static DOC_MEANING_SHIFTS: Rule = Rule {
    id: "doc-meaning-shifts",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A text whose meaning may differ between the document and the table: a different condition or number, or an added or removed negation.",
    impacts: &[Impact::new(
        Audience::Reader,
        "two descriptions of the same error contradict each other",
    )],
    help: "Read both. Correct the wrong one, or import the document again.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
