use crate::rule::prelude::*;

pub static CODE_RETIRED: Rule = Rule {
    id: "code-retired",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Minor),
    summary: "A code that is no longer sent, and whose row stays.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the code that handles the error is never reached",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "a server that still sends the code contradicts its documentation",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the variant is deprecated, and using it causes a warning",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page says which version removed the code",
        ),
    ],
    help: "Nothing to do if no server sends it; otherwise set `deprecated` first.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
