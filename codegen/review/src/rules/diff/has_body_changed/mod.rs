use crate::rule::prelude::*;

pub static HAS_BODY_CHANGED: Rule = Rule {
    id: "has-body-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A status whose response now has a body, or no longer has one.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "clients that read the body find none, or ignore one",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must answer with or without a body",
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
