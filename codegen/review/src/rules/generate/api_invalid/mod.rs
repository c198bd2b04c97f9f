use crate::rule::prelude::*;

pub static API_INVALID: Rule = Rule {
    id: "api-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A folder that makes no API: no `api.toml`, neither codes nor statuses, or a name that makes no Rust module of its own.",
    impacts: &[
        Impact::new(
            Audience::Editor,
            "the folder would be passed over without a word, and its errors with it",
        ),
        Impact::new(
            Audience::Rust,
            "two folders that make one module cannot both be compiled",
        ),
    ],
    help: "Write an `api.toml` with a title and a `codes.csv` or `statuses.csv`; name the folder in lower-case letters, digits and hyphens.",
    example: example! {
        fires: ["Shop API/codes.csv"],
        silent: ["shop-api/codes.csv"],
    },
};
