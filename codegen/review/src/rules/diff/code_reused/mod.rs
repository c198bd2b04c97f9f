use crate::rule::prelude::*;

pub static CODE_REUSED: Rule = Rule {
    id: "code-reused",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A code that means another error than before: another row took over the code, the subcode or the alias, the text has nothing in common with the old one, or the code was removed or reserved and is sent again.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that was never updated acts on the old meaning",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "one code has two meanings, depending on the client's version",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the same variant or lookup means something else, and the compiler cannot notice",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "older docs, logs and support answers describe another error",
        ),
    ],
    help: "Give the new error a code that was never used, and keep the old meaning of this one.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
