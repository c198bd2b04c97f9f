use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_OPTIONAL_CHANGED: Rule = Rule {
    id: "envelope-field-optional-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A member that became required or optional.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "a client that relies on the member may not find it",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must always send the member, or no longer has to",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the constructor of the body changes, so code that builds it does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes the body differently",
        ),
    ],
    help: "Keep it, or release a major version.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
