use crate::rule::prelude::*;

pub static TEXT_PUNCTUATION: Rule = Rule {
    id: "text-punctuation",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "Texts that end with a period in a column where most do not, or the other way round. Reported if at most a third of the texts differ.",
    impacts: &[Impact::new(
        Audience::Reader,
        "inconsistent texts look careless, and a search for the exact text fails",
    )],
    help: "Use one style. `--fix` does this for meanings and remedies, but not for messages, because they are what the API sends.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
