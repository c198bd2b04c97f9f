use crate::rule::prelude::*;

pub static DOC_CODE_EXTRA: Rule = Rule {
    id: "doc-code-extra",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code or status in the document that is not in the table.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "the generated types do not include the error",
        ),
        Impact::new(Audience::Editor, "the table is out of date"),
    ],
    help: "Import the document again.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
