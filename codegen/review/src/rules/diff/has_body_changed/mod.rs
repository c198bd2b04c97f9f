use crate::rule::prelude::*;

pub static HAS_BODY_CHANGED: Rule = Rule {
    id: "has-body-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A status whose response has a body where it had none, or none where it had one.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "who reads the body finds none, or passes over one",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must answer with or without a body",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "`has_body()` gives another answer",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page says something else about the body",
        ),
    ],
    help: "Keep it, or announce the change as breaking.",
    example: example! {
        before: ["shop/statuses.csv"],
        after: ["shop/statuses.csv"],
    },
};
