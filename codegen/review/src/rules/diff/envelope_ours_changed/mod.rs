use crate::rule::prelude::*;

pub static ENVELOPE_OURS_CHANGED: Rule = Rule {
    id: "envelope-ours-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "Another choice of what we send where the page leaves it open.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server answers differently with this status",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "what is sent with this status is another",
        ),
    ],
    help: "Nothing to do: no client may rely on it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
