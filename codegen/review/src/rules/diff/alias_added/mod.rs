use crate::rule::prelude::*;

pub static ALIAS_ADDED: Rule = Rule {
    id: "alias-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A former code that lookups find the row by.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "an old code is recognised again",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "lookups by the alias give the row",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page names the former code",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
