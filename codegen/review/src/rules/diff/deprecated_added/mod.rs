use crate::rule::prelude::*;

pub static DEPRECATED_ADDED: Rule = Rule {
    id: "deprecated-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A code that should not be relied on any more.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "the code will go"),
        Impact::at(Level::Info, Audience::Server, "another code should be sent"),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "using the variant earns a warning, which fails builds that deny warnings",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the row says since when the code is deprecated",
        ),
    ],
    help: "Say what comes instead in `replaced_by`.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
