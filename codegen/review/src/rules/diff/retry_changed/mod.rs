use crate::rule::prelude::*;

pub static RETRY_CHANGED: Rule = Rule {
    id: "retry-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "Other retry advice.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "a request that was safe to repeat may not be, or one that would succeed later is given up",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`retry()` returns other advice, so retry loops behave differently",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page gives other advice",
        ),
    ],
    help: "Make sure that the advice fits the operations: repeating one that is not idempotent doubles its effects.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
