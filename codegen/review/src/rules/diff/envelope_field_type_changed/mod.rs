use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_TYPE_CHANGED: Rule = Rule {
    id: "envelope-field-type-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A member with a different JSON type.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that decodes the old type fails",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send the new type",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "its accessor returns another type, so code that uses it does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes the body differently",
        ),
    ],
    help: "Keep the type, or send a member with another name.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
