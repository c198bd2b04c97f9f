use crate::rule::prelude::*;

pub static OPERATION_ADDED: Rule = Rule {
    id: "operation-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new operation in `endpoints.csv`.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Rust,
            "there is a new variant of `Operation`, which is non-exhaustive",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page lists the operation",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv", "shop/endpoints.csv"],
        after: ["shop/codes.csv", "shop/endpoints.csv"],
    },
};
