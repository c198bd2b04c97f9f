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
            "clients may receive a status that they do not know",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "there is a new variant of `Status`, which is non-exhaustive",
        ),
        Impact::at(Level::Info, Audience::Reader, "the docs page has a new row"),
    ],
    help: "Nothing to do, but mention it in the release notes.",
    example: example! {
        before: ["shop/statuses.csv"],
        after: ["shop/statuses.csv"],
    },
};
