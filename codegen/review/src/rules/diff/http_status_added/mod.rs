use crate::rule::prelude::*;

pub static HTTP_STATUS_ADDED: Rule = Rule {
    id: "http-status-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new row of `statuses.csv`.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "a documented status that clients do not know",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "a new variant of `Status`, which is non-exhaustive",
        ),
        Impact::at(Level::Info, Audience::Reader, "a new row on the page"),
    ],
    help: "Nothing to do; tell clients in the release notes.",
    example: example! {
        before: ["shop/statuses.csv"],
        after: ["shop/statuses.csv"],
    },
};
