use crate::rule::prelude::*;

pub static DOC_RETRY_DIFFERS: Rule = Rule {
    id: "doc-retry-differs",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "Retry advice that differs between the document and the table.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "clients give up where they should retry, or retry in vain",
        ),
        Impact::new(
            Audience::Reader,
            "the docs page and the documentation contradict each other",
        ),
    ],
    help: "Import the document again, or correct the cell.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
    },
};
