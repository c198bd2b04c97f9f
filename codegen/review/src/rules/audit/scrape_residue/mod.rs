use crate::rule::prelude::*;

pub static SCRAPE_RESIDUE: Rule = Rule {
    id: "scrape-residue",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "Parts of a web page in a cell: HTML tags and entities, escaped pipes, \"Skip to main content\", \"Copy to clipboard\".",
    impacts: &[Impact::new(
        Audience::Reader,
        "cells are plain text: the markup is printed as it stands",
    )],
    help: "Remove it, and read the neighbouring cells: what was copied along often hides something lost.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
