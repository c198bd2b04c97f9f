use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_TYPE_CHANGED: Rule = Rule {
    id: "envelope-field-type-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A member of another JSON type.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "who decodes the old type fails",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send another type",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "its accessor gives another type: code that uses it does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described differently",
        ),
    ],
    help: "Keep the type, or send a member of another name.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
