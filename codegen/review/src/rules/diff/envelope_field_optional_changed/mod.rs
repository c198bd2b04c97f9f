use crate::rule::prelude::*;

pub static ENVELOPE_FIELD_OPTIONAL_CHANGED: Rule = Rule {
    id: "envelope-field-optional-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A member that is in every body where it was in some, or in some where it was in every one.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "who counts on the member may not find it",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "who answers must always send the member, or need not any more",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "what builds the body takes the member differently: code that gives or leaves it out does not compile",
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
