use crate::rule::prelude::*;

pub static VALUE_INVALID: Rule = Rule {
    id: "value-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A cell, or a value of `api.toml`, that is not of its type: a status outside 100 to 599, `maybe` for yes or no, a number that does not fit.",
    impacts: &[Impact::new(
        Audience::Rust,
        "the value would become a typed accessor, and there is no value to give",
    )],
    help: "Write a value of the type; leave the cell blank where nothing is documented.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
