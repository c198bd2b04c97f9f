use crate::rule::prelude::*;

pub static DOC_CODE_MISSING: Rule = Rule {
    id: "doc-code-missing",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code in the table that is not in the document that the table was imported from.",
    impacts: &[
        Impact::new(Audience::Reader, "the document does not explain the error"),
        Impact::new(
            Audience::Client,
            "a client written from the document does not expect it",
        ),
    ],
    help: "Add it to the document, mark it as removed in the table, or allow it and name the place where it is documented.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
