use crate::rule::prelude::*;

pub static HAS_BODY_CHANGED: Rule = Rule {
    id: "has-body-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A status whose responses newly have a body, or no longer have one.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that reads the body finds none, or ignores one",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send or omit the body",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "`has_body()` returns another value",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes the body differently",
        ),
    ],
    help: "Keep it, or announce the change as breaking.",
    example: example! {
        before: ["shop/statuses.csv"],
        after: ["shop/statuses.csv"],
    },
};
