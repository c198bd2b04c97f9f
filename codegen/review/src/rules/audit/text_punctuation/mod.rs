use crate::rule::prelude::*;

pub static TEXT_PUNCTUATION: Rule = Rule {
    id: "text-punctuation",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "Texts in a column that end with a period when at least two thirds do not, or the other way round.",
    impacts: &[Impact::new(
        Audience::Reader,
        "inconsistent texts look careless, and a search for the exact text can miss them",
    )],
    help: "Write all of them in the same way. `--fix` does this for meanings and remedies, but not for messages, which are what the API sends.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
