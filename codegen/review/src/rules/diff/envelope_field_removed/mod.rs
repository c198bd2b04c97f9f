use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_REMOVED: Rule = Rule {
    id: "envelope-field-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A removed member of the body.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that reads it finds nothing",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must no longer send it",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that calls its accessor does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes less of the body",
        ),
    ],
    help: "Keep sending it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
