use crate::rule::prelude::*;

pub static ALIAS_REMOVED: Rule = Rule {
    id: "alias-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A removed alias, by which lookups no longer find the row.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client does not recognise the error if the server still sends the old code",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "lookups by the alias return nothing",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer shows the former code",
        ),
    ],
    help: "Keep the alias as long as any server may send it.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
