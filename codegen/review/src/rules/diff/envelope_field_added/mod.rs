use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_ADDED: Rule = Rule {
    id: "envelope-field-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new member of the body.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the body contains more information",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server may send the member, and must if it is required",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "there is a new accessor; code that builds a response without a required member does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes more of the body",
        ),
    ],
    help: "Nothing to do, but a required member needs a major version.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
