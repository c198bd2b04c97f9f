use crate::rule::prelude::*;

pub static DOC_CODE_MISSING: Rule = Rule {
    id: "doc-code-missing",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code of the table that the page it was imported from does not have.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "the page does not say what the error means",
        ),
        Impact::new(
            Audience::Client,
            "who writes a client from the page does not expect it",
        ),
    ],
    help: "Add it to the page, mark it as removed in the table, or allow it with the place where it is documented.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
