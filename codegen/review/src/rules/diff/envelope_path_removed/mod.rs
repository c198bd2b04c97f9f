use crate::rule::prelude::*;

pub static ENVELOPE_PATH_REMOVED: Rule = Rule {
    id: "envelope-path-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A body that does not carry code, message or status any more.",
    impacts: &[
        Impact::at(Level::Error, Audience::Client, "who reads it finds nothing"),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must not send it any more",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the decoded response does not give it any more",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described less fully",
        ),
    ],
    help: "Keep sending it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
