use crate::rule::prelude::*;

pub static CODE_REUSED: Rule = Rule {
    id: "code-reused",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A removed or reserved code that is sent again with another meaning.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "clients that were never updated act on the old meaning",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "one code has two meanings, depending on the age of the client",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the same variant or lookup has another meaning, which the compiler cannot detect",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "old documentation, logs and answers describe the code differently",
        ),
    ],
    help: "Choose another code.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
