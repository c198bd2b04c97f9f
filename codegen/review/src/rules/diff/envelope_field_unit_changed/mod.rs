use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_UNIT_CHANGED: Rule = Rule {
    id: "envelope-field-unit-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A duration with another unit. A number that becomes a duration, or the other way round, requires a major version.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "clients that assume the old unit wait a thousand times too long, or not at all",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send another number",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "the accessor is the same, and misreads bodies with the old unit; one that returns a number instead of a duration does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described differently",
        ),
    ],
    help: "Send a member with another name.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
