use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_RETRY_CHANGED: Rule = Rule {
    id: "envelope-field-retry-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A member that newly says when to retry, or no longer does.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "a client that follows the retry advice waits for a different time",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "the retry advice of a response changes",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes the body differently",
        ),
    ],
    help: "Make sure that clients still wait.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
