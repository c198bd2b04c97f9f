use crate::rule::prelude::*;

pub static DOC_TEXT_DIFFERS: Rule = Rule {
    id: "doc-text-differs",
    kind: Kind::Check,
    level: Level::Info,
    bump: None,
    summary: "A text of the page that is worded otherwise than in the table, and means the same as far as its words tell.",
    impacts: &[Impact::new(
        Audience::Reader,
        "two wordings make one wonder whether two things are meant",
    )],
    help: "Import the page again, or keep the better wording and allow it.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
