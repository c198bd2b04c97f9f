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
            "a variant named after the message would be renamed whenever the message changes",
        ),
        Impact::new(Audience::Editor, "a number does not make a Rust name"),
    ],
    help: "Add a `name` column and give every row a name.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
