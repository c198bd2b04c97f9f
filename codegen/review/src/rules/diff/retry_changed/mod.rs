use crate::rule::prelude::*;

pub static RETRY_CHANGED: Rule = Rule {
    id: "retry-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "Other advice on trying again.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "a request that was safe to repeat may not be, or one that would succeed later is given up",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`retry()` gives other advice, and what loops on it behaves differently",
        ),
        Impact::at(Level::Info, Audience::Reader, "the page gives other advice"),
    ],
    help: "See that the advice fits the operations: repeating one that is not idempotent doubles its effects.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
