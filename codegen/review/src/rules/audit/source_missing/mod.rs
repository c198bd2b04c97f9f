use crate::rule::prelude::*;

pub static SOURCE_MISSING: Rule = Rule {
    id: "source-missing",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "An `api.toml` that does not name the page that the table was read from.",
    impacts: &[
        Impact::new(
            Audience::Editor,
            "cells cannot be checked against their source",
        ),
        Impact::new(Audience::Client, "the docs cannot link to the original"),
    ],
    help: "Write page = \"https://…\" in `api.toml`.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
