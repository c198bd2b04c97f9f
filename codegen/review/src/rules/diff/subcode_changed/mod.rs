use crate::rule::prelude::*;

pub static SUBCODE_CHANGED: Rule = Rule {
    id: "subcode-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A row with another value of its further key, such as another subcode.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that knows the old value takes the error for another one with the same code",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send a different value",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the accessor of the key returns another value; nothing fails to compile",
        ),
    ],
    help: "Keep the value. If the API sends a new one for a new error, add a row.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
