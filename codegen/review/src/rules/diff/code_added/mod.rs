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
            "clients that handle all old codes receive one that they do not know",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "there is a new variant; the enum is non-exhaustive, so every match already has an arm for it",
        ),
        Impact::at(Level::Info, Audience::Reader, "the docs page has a new row"),
    ],
    help: "Nothing to do; tell clients in the release notes.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
