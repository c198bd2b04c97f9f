use crate::rule::prelude::*;

pub static DOC_NAME_DIFFERS: Rule = Rule {
    id: "doc-name-differs",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A number whose name differs between the document and the table, in a table that took its names from the document.",
    impacts: &[
        Impact::new(
            Audience::Rust,
            "the variant has another name than the documentation",
        ),
        Impact::new(
            Audience::Reader,
            "a search for the name finds nothing on the other side",
        ),
    ],
    help: "Rename the row and keep the old name in `synonyms`. If the name was chosen, allow it with that reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
    },
};
