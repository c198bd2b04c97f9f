use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_ADDED: Rule = Rule {
    id: "envelope-field-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A further member of the body.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "the body tells more"),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server may send it; if it is required, it must",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "a new accessor; a required member must be given by who answers, which does not compile without it",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described more fully",
        ),
    ],
    help: "Nothing to do; a required member asks for a major version.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
