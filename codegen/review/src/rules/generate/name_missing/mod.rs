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
            "a variant made from the message would be renamed whenever somebody rewords the sentence",
        ),
        Impact::new(
            Audience::Editor,
            "a number does not say what the variant is called",
        ),
    ],
    help: "Add a `name` column and name every row.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
