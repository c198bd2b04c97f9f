use crate::rule::prelude::*;

pub static SYNONYM_ADDED: Rule = Rule {
    id: "synonym-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new name of a row in `synonyms`.",
    impacts: &[Impact::at(Level::Info, Audience::Rust, "a new constant")],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
