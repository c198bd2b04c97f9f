use crate::rule::prelude::*;

pub static SCRAPE_RESIDUE: Rule = Rule {
    id: "scrape-residue",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "Remains of a web page in a cell: HTML tags and entities, escaped pipes, \"Skip to main content\" or \"Copy to clipboard\".",
    impacts: &[Impact::new(
        Audience::Reader,
        "cells are plain text, so the markup is displayed literally",
    )],
    help: "Remove it, and check the neighbouring cells: where something was copied by mistake, something else is often missing.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
