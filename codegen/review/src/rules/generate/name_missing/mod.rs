use crate::rule::prelude::*;

pub static NAME_MISSING: Rule = Rule {
    id: "name-missing",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A numeric code without a `name`.",
    impacts: &[
        Impact::new(
            Audience::Rust,
            "a variant named after the message would be renamed whenever the message is reworded",
        ),
        Impact::new(
            Audience::Editor,
            "a number does not suggest a name for the variant",
        ),
    ],
    help: "Add a `name` column, and name every row.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
