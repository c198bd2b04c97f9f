use crate::rule::prelude::*;

pub static IMPORT_AMBIGUOUS: Rule = Rule {
    id: "import-ambiguous",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "Part of a document that can be read in several ways: cells that ran together, ranges, or two tables that could be the error table.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the importer chose the likeliest reading, which may be wrong",
    )],
    help: "Look at the document. Correct the table if the reading is wrong, and allow the finding with the reason.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.txt"],
        silent: ["shop/codes.csv", "shop/shop.txt"],
    },
};
