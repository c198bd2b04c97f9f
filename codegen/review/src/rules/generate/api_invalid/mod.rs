use crate::rule::prelude::*;

pub static API_INVALID: Rule = Rule {
    id: "api-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A folder that is not a valid API: `api.toml` is missing, there are neither codes nor statuses, or its name does not make a unique Rust module.",
    impacts: &[
        Impact::new(
            Audience::Editor,
            "the folder and its errors would be ignored silently",
        ),
        Impact::new(
            Audience::Rust,
            "two folders with the same module name cannot both be compiled",
        ),
    ],
    help: "Write an `api.toml` with a title and a `codes.csv` or `statuses.csv`; name the folder in lower-case letters, digits and hyphens.",
    example: example! {
        fires: ["Shop API/codes.csv"],
        silent: ["shop-api/codes.csv"],
    },
};
