use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_UNIT_CHANGED: Rule = Rule {
    id: "envelope-field-unit-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A duration with a different unit. A number that becomes a duration, or the other way round, needs a major version.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that uses the old unit waits a thousand times too long, or hardly at all",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send a different number",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "the accessor misreads bodies that use the old unit; if it returns a number instead of a duration, code that uses it does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes the body differently",
        ),
    ],
    help: "Send a member with another name.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
