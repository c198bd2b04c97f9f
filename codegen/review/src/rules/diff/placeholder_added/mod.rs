use crate::rule::prelude::*;

pub static PLACEHOLDER_ADDED: Rule = Rule {
    id: "placeholder-added",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A message with a further placeholder. The first one asks for a minor version: the message becomes a variant of `ErrorMessage`.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the message carries a further value",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server must fill in a further value",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "what builds the message needs a further value: it does not compile without one",
        ),
        Impact::at(Level::Info, Audience::Reader, "the page says another text"),
    ],
    help: "Keep the placeholders, or release a major version.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
