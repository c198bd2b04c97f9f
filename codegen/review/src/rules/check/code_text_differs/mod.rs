use crate::rule::prelude::*;

pub static CODE_TEXT_DIFFERS: Rule = Rule {
    id: "code-text-differs",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A text that differs between the source code and the table.",
    impacts: &[Impact::new(
        Audience::Reader,
        "the docs do not quote what the API sends",
    )],
    help: "Correct the table or the code.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
