use crate::rule::prelude::*;

pub static OPERATION_ERROR_ADDED: Rule = Rule {
    id: "operation-error-added",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "An operation that newly returns an error.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "callers of the operation may receive an error that they do not handle",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the operation is documented to return the error",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`Operation::errors` returns one more error",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page lists the error with the operation",
        ),
    ],
    help: "Tell the users of the operation how to handle the error.",
    example: example! {
        before: ["shop/codes.csv", "shop/endpoints.csv"],
        after: ["shop/codes.csv", "shop/endpoints.csv"],
    },
};
