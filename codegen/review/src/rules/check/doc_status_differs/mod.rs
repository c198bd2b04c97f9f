use crate::rule::prelude::*;

pub static DOC_STATUS_DIFFERS: Rule = Rule {
    id: "doc-status-differs",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code that has one status on the page and another in the table.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "who acts on the status acts on the wrong one",
        ),
        Impact::new(Audience::Server, "it answers otherwise than documented"),
    ],
    help: "Find out what the API answers; correct the page or the table.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
