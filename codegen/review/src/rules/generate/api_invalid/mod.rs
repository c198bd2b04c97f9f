use crate::rule::prelude::*;

pub static API_INVALID: Rule = Rule {
    id: "api-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A folder that is not a valid API: it has no `api.toml`, it has neither codes nor statuses, or its name is not a usable Rust module name.",
    impacts: &[
        Impact::new(
            Audience::Editor,
            "without this error the folder would be skipped silently, with all its errors",
        ),
        Impact::new(
            Audience::Rust,
            "two folders with the same module name cannot both be compiled",
        ),
    ],
    help: "Write an `api.toml` with a title, and a `codes.csv` or `statuses.csv`; name the folder with lower-case letters, digits and hyphens.",
    example: example! {
        fires: ["Shop API/codes.csv"],
        silent: ["shop-api/codes.csv"],
    },
};
