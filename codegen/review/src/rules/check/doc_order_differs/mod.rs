use crate::rule::prelude::*;

pub static DOC_ORDER_DIFFERS: Rule = Rule {
    id: "doc-order-differs",
    kind: Kind::Check,
    level: Level::Off,
    bump: None,
    summary: "Codes that are in another order in the document than in the table.",
    impacts: &[Impact::new(
        Audience::Reader,
        "it is hard to compare the two side by side",
    )],
    help: "Move the rows.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
