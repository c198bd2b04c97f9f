use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_CODE_REMOVED: Rule = Rule {
    id: "envelope-field-code-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A member of the body that is no longer sent with some codes.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that reads it from bodies with these codes finds nothing",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must no longer send it with these codes",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the accessor returns `None` for these codes, and a reply with the member is an error at run time",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes less of the body",
        ),
    ],
    help: "Keep sending it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
