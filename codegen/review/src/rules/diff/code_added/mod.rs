use crate::rule::prelude::*;

pub static CODE_ADDED: Rule = Rule {
    id: "code-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new code.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "a client that knows all old codes receives an unknown one",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "there is a new variant; the enum is non-exhaustive, so every match already covers it",
        ),
        Impact::at(Level::Info, Audience::Reader, "the docs page has a new row"),
    ],
    help: "Nothing to do, but mention it in the release notes.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
