use crate::rule::prelude::*;

pub static ENVELOPE_PATH_CHANGED: Rule = Rule {
    id: "envelope-path-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A body that contains the code, the message or the status at a different location, or a `google.rpc.ErrorInfo` of a different domain.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that reads the old location finds nothing",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send a body with a different structure",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "the types are the same, but bodies with the old structure can no longer be decoded",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes the body differently",
        ),
    ],
    help: "Send both for a while, or announce the change as breaking.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
