use crate::rule::prelude::*;

pub static IMPORT_AMBIGUOUS: Rule = Rule {
    id: "import-ambiguous",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A place of the page that can be read in several ways: cells that ran together, ranges, two tables that could be the one.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the importer took the likeliest reading, and cannot know",
    )],
    help: "Look at the page; correct the table where the reading is wrong, and allow the finding with what you saw.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.txt"],
        silent: ["shop/codes.csv", "shop/shop.txt"],
    },
};
