use crate::rule::prelude::*;

pub static CODE_TEXT_DIFFERS: Rule = Rule {
    id: "code-text-differs",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A column other than code and status that says one thing in the source code and another in the table.",
    impacts: &[Impact::new(
        Audience::Reader,
        "the page does not quote what the API says",
    )],
    help: "Correct the table or the code.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
