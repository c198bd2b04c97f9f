use crate::rule::prelude::*;

pub static CODE_REUSED: Rule = Rule {
    id: "code-reused",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A code that was removed or reserved and is sent again, with another meaning.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that was never updated acts on the old meaning",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "one code means two things, depending on the age of the client",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the same variant or lookup means something else, and the compiler cannot tell",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "old pages, logs and answers say something else about the code",
        ),
    ],
    help: "Choose another code.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
