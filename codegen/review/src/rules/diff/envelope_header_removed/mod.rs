use crate::rule::prelude::*;

pub static ENVELOPE_HEADER_REMOVED: Rule = Rule {
    id: "envelope-header-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A header that no longer repeats the code.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that reads the code from the header finds none",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must no longer send the header",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "decoding no longer checks the header",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer mentions the header",
        ),
    ],
    help: "Keep sending it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
