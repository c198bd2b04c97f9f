use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_RETRY_CHANGED: Rule = Rule {
    id: "envelope-field-retry-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A member that says when to try again, and did not, or does not any more.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "who waits as told waits differently",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "the retry advice of a response is another",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described differently",
        ),
    ],
    help: "See that clients still wait.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
