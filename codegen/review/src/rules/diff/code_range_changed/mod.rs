use crate::rule::prelude::*;

pub static CODE_RANGE_CHANGED: Rule = Rule {
    id: "code-range-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A row with another range of codes.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a number that is no longer in the range is not found, or is another error",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must not send the numbers that are no longer in the range",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`ErrorReply::numbered` refuses these numbers, and `code()` returns another range; nothing fails to compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another range",
        ),
    ],
    help: "Keep the numbers in the range. One that is another error gets a row of its own, which comes before the range.",
    example: example! {
        before: ["rpc/api.toml", "rpc/codes.csv"],
        after: ["rpc/api.toml", "rpc/codes.csv"],
    },
};
