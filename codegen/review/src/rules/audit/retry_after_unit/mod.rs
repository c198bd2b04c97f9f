use crate::rule::prelude::*;

pub static RETRY_AFTER_UNIT: Rule = Rule {
    id: "retry-after-unit",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A member of the body that holds a time to wait, and no unit.",
    impacts: &[Impact::new(
        Audience::Client,
        "the `Retry-After` header counts seconds, many bodies milliseconds: the guess is wrong by a factor of a thousand",
    )],
    help: "Write unit = \"ms\" or unit = \"s\".",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
