use crate::rule::prelude::*;

pub static RETRY_CHANGED: Rule = Rule {
    id: "retry-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "Different retry advice.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "a client may repeat a request that is not safe to repeat, or give up on one that would succeed later",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`retry()` returns another value, so retry loops behave differently",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page gives different advice",
        ),
    ],
    help: "Check that the advice fits the operations: repeating one that is not idempotent doubles its effects.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
