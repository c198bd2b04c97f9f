use crate::rule::prelude::*;

pub static VOCABULARY_MIXED: Rule = Rule {
    id: "vocabulary-mixed",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A phrase of `statuses.csv` that is a code of `codes.csv`, while the others are not.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "the column is read as one member of the body, and holds values of two",
        ),
        Impact::new(
            Audience::Reader,
            "nobody can tell which of the two a response carries where",
        ),
    ],
    help: "Put the code into `codes.csv` alone; where the page mixes them, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv", "shop/statuses.csv"],
        silent: ["shop/codes.csv", "shop/statuses.csv"],
    },
};
