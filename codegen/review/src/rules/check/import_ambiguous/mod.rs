use crate::rule::prelude::*;

pub static IMPORT_AMBIGUOUS: Rule = Rule {
    id: "import-ambiguous",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A part of the document that can be read in several ways: cells without a separator, ranges, or two possible tables.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the importer chose the most likely reading, which may be wrong",
    )],
    help: "Look at the document; correct the table if the reading is wrong, and allow the finding with what you saw.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.txt"],
        silent: ["shop/codes.csv", "shop/shop.txt"],
    },
};
