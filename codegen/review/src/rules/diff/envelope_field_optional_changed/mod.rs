use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_OPTIONAL_CHANGED: Rule = Rule {
    id: "envelope-field-optional-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A member that was optional and is now required, or the other way round.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "clients that rely on the member may not find it",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must always send the member, or no longer has to",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "building a body treats the member differently: code that gives it or leaves it out does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described differently",
        ),
    ],
    help: "Keep it, or release a major version.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
