use crate::rule::prelude::*;

pub static ALIAS_ADDED: Rule = Rule {
    id: "alias-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A new alias, by which lookups find the row.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "a former code is recognised again",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "lookups by the alias return the row",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows the former code",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
