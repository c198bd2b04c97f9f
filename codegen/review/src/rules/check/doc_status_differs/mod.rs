use crate::rule::prelude::*;

pub static DOC_STATUS_DIFFERS: Rule = Rule {
    id: "doc-status-differs",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code with another status in the document than in the table.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "clients that act on the status do the wrong thing",
        ),
        Impact::new(
            Audience::Server,
            "the server answers differently than documented",
        ),
    ],
    help: "Find out what the API sends; correct the document or the table.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
