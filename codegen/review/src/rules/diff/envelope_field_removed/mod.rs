use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_REMOVED: Rule = Rule {
    id: "envelope-field-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A member that the body does not have any more.",
    impacts: &[
        Impact::at(Level::Error, Audience::Client, "who reads it finds nothing"),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must not send it any more",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that calls its accessor does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described less fully",
        ),
    ],
    help: "Keep sending it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
