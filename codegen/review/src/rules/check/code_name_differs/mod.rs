use crate::rule::prelude::*;

pub static CODE_NAME_DIFFERS: Rule = Rule {
    id: "code-name-differs",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A code whose name differs between the source code and the table.",
    impacts: &[
        Impact::new(
            Audience::Rust,
            "the variant has another name than the constant of the source code",
        ),
        Impact::new(
            Audience::Reader,
            "a search for the name finds nothing on the other side",
        ),
    ],
    help: "Rename the row and keep the old name in `synonyms`. If the names differ on purpose, allow it with that reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
