use crate::rule::prelude::*;

pub static CODE_TEXT_DIFFERS: Rule = Rule {
    id: "code-text-differs",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A column other than code and status that differs between the source code and the table.",
    impacts: &[Impact::new(
        Audience::Reader,
        "the docs page does not quote what the API sends",
    )],
    help: "Correct the table or the source code.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
