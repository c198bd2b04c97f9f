use crate::rule::prelude::*;

pub static ENVELOPE_HEADER_RENAMED: Rule = Rule {
    id: "envelope-header-renamed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A different header that repeats the code.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that reads the code from the old header finds none",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send the new header",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "decoding checks the new header",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page mentions the new header",
        ),
    ],
    help: "Send both for a while, or announce the change as breaking.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
