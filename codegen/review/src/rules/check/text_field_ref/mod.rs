use crate::rule::prelude::*;

pub static TEXT_FIELD_REF: Rule = Rule {
    id: "text-field-ref",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A text that refers to a member of the body that does not exist, when there is one with a similar name.",
    impacts: &[Impact::new(
        Audience::Client,
        "clients that follow the text read a member that does not exist",
    )],
    help: "Correct the text.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
