use crate::rule::prelude::*;

pub static ENVELOPE_HEADER_ADDED: Rule = Rule {
    id: "envelope-header-added",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Minor),
    summary: "A new header that repeats the code.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "clients can read the code without the body",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must send the header",
        ),
        Impact::at(Level::Info, Audience::Rust, "decoding checks the header"),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page mentions the header",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
