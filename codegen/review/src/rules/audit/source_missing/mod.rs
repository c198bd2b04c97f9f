use crate::rule::prelude::*;

pub static SOURCE_MISSING: Rule = Rule {
    id: "source-missing",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "An API whose `api.toml` does not name the document that it was read from.",
    impacts: &[
        Impact::new(
            Audience::Editor,
            "cells cannot be compared with their source",
        ),
        Impact::new(
            Audience::Client,
            "the docs page cannot link to the original",
        ),
    ],
    help: "Write page = \"https://…\" in `api.toml`.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
