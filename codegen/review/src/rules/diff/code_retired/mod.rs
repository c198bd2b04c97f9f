use crate::rule::prelude::*;

pub static CODE_RETIRED: Rule = Rule {
    id: "code-retired",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Minor),
    summary: "A code that is no longer sent; its row remains.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "code that handles this error is never reached",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "a server that still sends the code contradicts the documentation",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the variant is deprecated, so using it causes a warning",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the row names the version that removed the code",
        ),
    ],
    help: "Nothing to do, if no server sends it; otherwise, deprecate it first.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
