use crate::rule::prelude::*;

pub static DOC_ORDER_DIFFERS: Rule = Rule {
    id: "doc-order-differs",
    kind: Kind::Check,
    level: Level::Off,
    bump: None,
    summary: "Codes whose order differs between the document and the table.",
    impacts: &[Impact::new(
        Audience::Reader,
        "it is harder to compare the two",
    )],
    help: "Move the rows.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
