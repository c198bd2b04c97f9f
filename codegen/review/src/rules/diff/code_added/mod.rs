use crate::rule::prelude::*;

pub static CODE_ADDED: Rule = Rule {
    id: "code-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A row with a new code.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "a client that knows all old codes meets one that it does not know",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "a new variant; the enum is non-exhaustive, so every match has an arm for it",
        ),
        Impact::at(Level::Info, Audience::Reader, "a new row on the page"),
    ],
    help: "Nothing to do; tell clients in the release notes.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
