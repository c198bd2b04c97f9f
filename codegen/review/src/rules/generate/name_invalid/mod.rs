use crate::rule::prelude::*;

pub static NAME_INVALID: Rule = Rule {
    id: "name-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A name that is not a valid Rust variant, or a code that does not make one: a keyword, a leading digit, or no letters.",
    impacts: &[Impact::new(
        Audience::Rust,
        "the generated code would not compile",
    )],
    help: "Write a `name` in UpperCamelCase.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
