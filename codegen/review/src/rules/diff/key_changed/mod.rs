use crate::rule::prelude::*;

pub static KEY_CHANGED: Rule = Rule {
    id: "key-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A further key, such as a subcode, with another name or of another type.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that reads the old key does not find it",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the accessor of the key and `from_keys` change, so code that calls them does not compile",
        ),
    ],
    help: "Keep the key as it is; it repeats what the API sends.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
