use crate::rule::prelude::*;

pub static PLACEHOLDER_REMOVED: Rule = Rule {
    id: "placeholder-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A message with a removed placeholder.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the message no longer contains the value",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server no longer sends the value",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the value is removed from `ErrorMessage`, so code that uses it does not compile",
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
