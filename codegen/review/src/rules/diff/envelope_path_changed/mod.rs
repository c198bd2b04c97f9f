use crate::rule::prelude::*;

pub static ENVELOPE_PATH_CHANGED: Rule = Rule {
    id: "envelope-path-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A body in which the code, the message or the status has moved.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "clients that read the old location find nothing",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send another structure",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "the types are the same, but bodies with the old structure are not understood",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described differently",
        ),
    ],
    help: "Send both for a while, or announce the change as breaking.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
