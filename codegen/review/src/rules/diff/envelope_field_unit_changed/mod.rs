use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_UNIT_CHANGED: Rule = Rule {
    id: "envelope-field-unit-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A duration in another unit. A number that becomes a duration, or the other way round, asks for a major version.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "who reads it in the old unit waits a thousand times too long, or not at all",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send another number",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "the accessor is the same and counts bodies of the old unit wrongly; one that gives a number where it gave a duration does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described differently",
        ),
    ],
    help: "Send a member of another name.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
