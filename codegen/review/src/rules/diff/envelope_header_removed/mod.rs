use crate::rule::prelude::*;

pub static ENVELOPE_HEADER_REMOVED: Rule = Rule {
    id: "envelope-header-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A header that does not repeat the code any more.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "who reads the code from the header finds none",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must not send the header any more",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "decoding does not look at the header any more",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page does not name the header any more",
        ),
    ],
    help: "Keep sending it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
