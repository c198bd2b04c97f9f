use crate::rule::prelude::*;

pub static VALUE_INVALID: Rule = Rule {
    id: "value-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A cell, or a value in `api.toml`, with the wrong type: a status outside 100 to 599, `maybe` instead of yes or no, or a number that does not fit.",
    impacts: &[Impact::new(
        Audience::Rust,
        "the value would become a typed accessor, but it cannot be converted",
    )],
    help: "Write a value of the right type; leave the cell empty if nothing is documented.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
