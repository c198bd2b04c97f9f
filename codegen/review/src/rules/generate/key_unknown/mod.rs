use crate::rule::prelude::*;

pub static KEY_UNKNOWN: Rule = Rule {
    id: "key-unknown",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A key that `api.toml` does not have.",
    impacts: &[Impact::new(
        Audience::Editor,
        "a misspelled key is a fact that silently does not count",
    )],
    help: "Correct the spelling or remove the key.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
