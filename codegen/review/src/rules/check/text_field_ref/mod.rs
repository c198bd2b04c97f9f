use crate::rule::prelude::*;

pub static TEXT_FIELD_REF: Rule = Rule {
    id: "text-field-ref",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A text that refers to a key that the body does not have, although it has one with a similar name.",
    impacts: &[Impact::new(
        Audience::Client,
        "a client written from the text reads a missing key",
    )],
    help: "Correct the text.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
