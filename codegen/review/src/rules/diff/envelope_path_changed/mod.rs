use crate::rule::prelude::*;

pub static ENVELOPE_PATH_CHANGED: Rule = Rule {
    id: "envelope-path-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A body that carries code, message or status elsewhere.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "who reads the old place finds nothing",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send another shape",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "the types are the same, but bodies of the old shape are not understood",
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
