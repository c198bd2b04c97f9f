use crate::rule::prelude::*;

pub static ENVELOPE_PATH_REMOVED: Rule = Rule {
    id: "envelope-path-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A body that no longer contains the code, the message or the status.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that reads it finds nothing",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must no longer send it",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the decoded response no longer contains it",
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
