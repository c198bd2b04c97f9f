use crate::rule::prelude::*;

pub static VALUE_INVALID: Rule = Rule {
    id: "value-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A cell or a value in `api.toml` of the wrong type: a status outside 100 to 999, `maybe` for yes or no, or a number that is out of range.",
    impacts: &[Impact::new(
        Audience::Rust,
        "accessors are typed, and there is no value of the type to return",
    )],
    help: "Write a value of the documented type, or leave the cell blank if nothing is documented.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
