use crate::rule::prelude::*;

pub static ENVELOPE_OURS_CHANGED: Rule = Rule {
    id: "envelope-ours-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A change to what servers send where the API's documentation says nothing.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server sends a different response with this status",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the response that is built for this status changes",
        ),
    ],
    help: "Nothing to do, because no client may rely on it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
