use crate::rule::prelude::*;

pub static VOCABULARY_MIXED: Rule = Rule {
    id: "vocabulary-mixed",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A phrase in `statuses.csv` that is a code in `codes.csv`, when the other phrases are not.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "the column looks like one member of the body but contains values of two",
        ),
        Impact::new(
            Audience::Reader,
            "it is unclear which of the two a response contains",
        ),
    ],
    help: "Move the code to `codes.csv`. If the documentation mixes the two, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv", "shop/statuses.csv"],
        silent: ["shop/codes.csv", "shop/statuses.csv"],
    },
};
