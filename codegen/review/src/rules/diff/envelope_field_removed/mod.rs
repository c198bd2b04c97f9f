use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_REMOVED: Rule = Rule {
    id: "envelope-field-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A member that was removed from the body.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "clients that read it find nothing",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must no longer send it",
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
