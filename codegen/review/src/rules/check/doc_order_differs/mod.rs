use crate::rule::prelude::*;

pub static DOC_ORDER_DIFFERS: Rule = Rule {
    id: "doc-order-differs",
    kind: Kind::Check,
    level: Level::Off,
    bump: None,
    summary: "Codes that stand in another order on the page than in the table.",
    impacts: &[Impact::new(
        Audience::Reader,
        "a reader with both at hand loses the place",
    )],
    help: "Move the rows.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
