use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_CODE_ADDED: Rule = Rule {
    id: "envelope-field-code-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A member of the body that is sent with more codes than before.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "bodies with these codes contain more information",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server may send the member with these codes, and must if it is required",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the accessor returns the member for these codes; where it is required, a reply without it is an error at run time",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes more of the body",
        ),
    ],
    help: "Nothing to do, but servers have to send a required member.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
