use crate::rule::prelude::*;

pub static TEXT_PUNCTUATION: Rule = Rule {
    id: "text-punctuation",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "Texts of a column that end with a period where most do not, or the other way round; at most a third.",
    impacts: &[Impact::new(
        Audience::Reader,
        "it looks careless, and a person who searches for the exact text misses it",
    )],
    help: "Write them alike. `--fix` does it for meanings and remedies; a message is what the API sends, and is not touched.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
