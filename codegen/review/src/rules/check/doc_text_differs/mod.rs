use crate::rule::prelude::*;

pub static DOC_TEXT_DIFFERS: Rule = Rule {
    id: "doc-text-differs",
    kind: Kind::Check,
    level: Level::Info,
    bump: None,
    summary: "A text that is worded differently in the document and the table, but seems to mean the same.",
    impacts: &[Impact::new(
        Audience::Reader,
        "two wordings suggest that two different things are meant",
    )],
    help: "Import the document again, or keep the better wording and allow it.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
