use crate::rule::prelude::*;

pub static ENVELOPE_HEADER_RENAMED: Rule = Rule {
    id: "envelope-header-renamed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "Another header repeats the code.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "who reads the code from the old header finds none",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send another header",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "decoding looks at another header",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page names another header",
        ),
    ],
    help: "Send both for a while, or announce the change as breaking.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
