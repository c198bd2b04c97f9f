use crate::rule::prelude::*;

pub static KEY_REMOVED: Rule = Rule {
    id: "key-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A further key, such as a subcode, that a table no longer has.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "errors with the same code are no longer documented apart",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "`from_keys` and the accessor of the key are removed, so code that calls them does not compile",
        ),
    ],
    help: "Keep the key under `[keys]`, and the column in the table.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
