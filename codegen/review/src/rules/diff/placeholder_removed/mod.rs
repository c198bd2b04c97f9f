use crate::rule::prelude::*;

pub static PLACEHOLDER_REMOVED: Rule = Rule {
    id: "placeholder-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A message that lost a placeholder.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the message does not carry the value any more",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server does not send the value any more",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "what builds or reads the message does not have the value any more: code that gives or takes it does not compile",
        ),
        Impact::at(Level::Info, Audience::Reader, "the page says another text"),
    ],
    help: "Keep the placeholders, or release a major version.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
