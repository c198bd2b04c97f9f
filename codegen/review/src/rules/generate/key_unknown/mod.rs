use crate::rule::prelude::*;

pub static KEY_UNKNOWN: Rule = Rule {
    id: "key-unknown",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "An unknown key in `api.toml`.",
    impacts: &[Impact::new(
        Audience::Editor,
        "a misspelled key would be ignored silently",
    )],
    help: "Correct the spelling or remove the key.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
