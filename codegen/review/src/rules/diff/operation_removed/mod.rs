use crate::rule::prelude::*;

pub static OPERATION_REMOVED: Rule = Rule {
    id: "operation-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "An operation that is no longer in `endpoints.csv`.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "the API no longer documents which errors the operation returns",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the variant of `Operation` does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer lists the operation",
        ),
    ],
    help: "Keep the rows as long as the operation exists.",
    example: example! {
        before: ["shop/codes.csv", "shop/endpoints.csv"],
        after: ["shop/codes.csv", "shop/endpoints.csv"],
    },
};
