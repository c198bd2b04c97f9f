use crate::rule::prelude::*;

pub static SOURCE_MISSING: Rule = Rule {
    id: "source-missing",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "An API whose `api.toml` does not say which page the facts were read from.",
    impacts: &[
        Impact::new(
            Audience::Editor,
            "nobody can check a cell against its source",
        ),
        Impact::new(Audience::Client, "the docs cannot link to the original"),
    ],
    help: "Write page = \"https://…\" in `api.toml`.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
