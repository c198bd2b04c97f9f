use crate::rule::prelude::*;

pub static ENVELOPE_OURS_CHANGED: Rule = Rule {
    id: "envelope-ours-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A change in what the generated code sends where the documentation leaves it open.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server answers differently with this status",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "another body is sent with this status",
        ),
    ],
    help: "Nothing to do: no client may rely on it.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
