use crate::rule::prelude::*;

pub static DOC_CODE_EXTRA: Rule = Rule {
    id: "doc-code-extra",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code or status of the page that the table does not have.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "the generated types do not know the error",
        ),
        Impact::new(Audience::Editor, "the table is behind its page"),
    ],
    help: "Import the page again.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
