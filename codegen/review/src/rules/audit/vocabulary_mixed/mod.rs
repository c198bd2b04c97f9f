use crate::rule::prelude::*;

pub static VOCABULARY_MIXED: Rule = Rule {
    id: "vocabulary-mixed",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A phrase in `statuses.csv` that is a code from `codes.csv`, when the other phrases are not.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "the column describes one member of the body, but has values of two",
        ),
        Impact::new(
            Audience::Reader,
            "it is unclear which of the two a response contains",
        ),
    ],
    help: "Write the code in `codes.csv` only; if the document mixes the two, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv", "shop/statuses.csv"],
        silent: ["shop/codes.csv", "shop/statuses.csv"],
    },
};
