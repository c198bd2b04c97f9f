use crate::rule::prelude::*;

pub static CODE_RETIRED: Rule = Rule {
    id: "code-retired",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Minor),
    summary: "A code that is not sent any more; its row stays.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the arm that handles the code is dead",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "a server that still sends the code sends what no page promises",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the variant is deprecated: using it earns a warning",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the row says which version dropped the code",
        ),
    ],
    help: "Nothing to do, if no server sends it; else say `deprecated` first.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
