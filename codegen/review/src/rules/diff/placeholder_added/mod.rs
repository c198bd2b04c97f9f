use crate::rule::prelude::*;

pub static PLACEHOLDER_ADDED: Rule = Rule {
    id: "placeholder-added",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A message with a new placeholder. The first placeholder of a message requires a minor version only: the message becomes a variant of `ErrorMessage`.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the message contains another value",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server must fill in another value",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "building the message needs another value, and does not compile without it",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another text",
        ),
    ],
    help: "Keep the placeholders, or release a major version.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
