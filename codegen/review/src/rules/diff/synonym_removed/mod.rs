use crate::rule::prelude::*;

pub static SYNONYM_REMOVED: Rule = Rule {
    id: "synonym-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A name of a row that was removed from `synonyms`.",
    impacts: &[Impact::at(
        Level::Error,
        Audience::Rust,
        "code that uses the constant does not compile",
    )],
    help: "Keep the name in `synonyms`.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
