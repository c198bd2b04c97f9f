use crate::rule::prelude::*;

pub static CODE_TYPE_CHANGED: Rule = Rule {
    id: "code-type-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "Codes of a different type: words instead of numbers, or numbers of another width.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that reads the old type cannot decode the body",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send another JSON type",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the types of `code()` and `from_code()` change",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows different codes",
        ),
    ],
    help: "Keep the type, or release a major version and announce it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
