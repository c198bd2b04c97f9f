use crate::rule::prelude::*;

pub static OPERATION_ERROR_REMOVED: Rule = Rule {
    id: "operation-error-removed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "An operation that no longer returns an error.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "callers of the operation may stop handling the error",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the operation must not return the error any more",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`Operation::errors` returns one error fewer",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer lists the error with the operation",
        ),
    ],
    help: "Check that the operation no longer returns the error.",
    example: example! {
        before: ["shop/codes.csv", "shop/endpoints.csv"],
        after: ["shop/codes.csv", "shop/endpoints.csv"],
    },
};
