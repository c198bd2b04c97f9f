use crate::rule::prelude::*;

pub static TEXT_FIELD_REF: Rule = Rule {
    id: "text-field-ref",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A text that refers to a key of the response which the body does not have, while it has one of nearly the same name.",
    impacts: &[Impact::new(
        Audience::Client,
        "who follows the text reads a key that is not there",
    )],
    help: "Correct the text.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
