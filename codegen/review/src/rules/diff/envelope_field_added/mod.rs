use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_ADDED: Rule = Rule {
    id: "envelope-field-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new member of the body.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "the body contains more"),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server may send the member; if it is required, it must",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "there is a new accessor; a required member must be given when a body is built, which does not compile without it",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described more fully",
        ),
    ],
    help: "Nothing to do; a required member needs a major version.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
