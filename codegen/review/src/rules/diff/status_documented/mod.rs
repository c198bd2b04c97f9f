use crate::rule::prelude::*;

pub static STATUS_DOCUMENTED: Rule = Rule {
    id: "status-documented",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A code whose status is newly documented.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "clients can rely on the status",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server must send this status",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`status()` returns a number instead of `None`",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows the status",
        ),
    ],
    help: "Nothing to do if the API has always sent this status.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
