use crate::rule::prelude::*;

pub static CODE_UNDOCUMENTED: Rule = Rule {
    id: "code-undocumented",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code that the source code has and the table lacks.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "the API answers with an error that no page explains",
        ),
        Impact::new(Audience::Client, "the generated types do not know it"),
    ],
    help: "Document it; `documented` of the [[source]] says how many are, and may rise but not fall.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
