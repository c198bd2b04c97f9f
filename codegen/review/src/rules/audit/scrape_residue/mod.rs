use crate::rule::prelude::*;

pub static SCRAPE_RESIDUE: Rule = Rule {
    id: "scrape-residue",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "Remains of a web page in a cell: HTML tags and entities, escaped pipes, \"Skip to main content\", \"Copy to clipboard\".",
    impacts: &[Impact::new(
        Audience::Reader,
        "cells are plain text, so the docs show the markup itself",
    )],
    help: "Remove it, and check the neighbouring cells: text that was copied by accident often means that other text was lost.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
