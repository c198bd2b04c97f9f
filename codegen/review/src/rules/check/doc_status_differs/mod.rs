use crate::rule::prelude::*;

pub static DOC_STATUS_DIFFERS: Rule = Rule {
    id: "doc-status-differs",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code whose status differs between the document and the table.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a client that relies on the status handles the wrong one",
        ),
        Impact::new(
            Audience::Server,
            "the server does not send what is documented",
        ),
    ],
    help: "Find out what the API sends, then correct the document or the table.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
