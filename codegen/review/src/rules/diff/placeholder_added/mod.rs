use crate::rule::prelude::*;

pub static PLACEHOLDER_ADDED: Rule = Rule {
    id: "placeholder-added",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A message with an additional placeholder. The first placeholder needs a minor version, because the message becomes a variant of `ErrorMessage`.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the message contains an additional value",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server must fill in an additional value",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that builds the message without the additional value does not compile",
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
