use crate::rule::prelude::*;

pub static RETRY_AFTER_UNIT: Rule = Rule {
    id: "retry-after-unit",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A body member that holds a time to wait, without a unit.",
    impacts: &[Impact::new(
        Audience::Client,
        "the `Retry-After` header is in seconds, but many bodies use milliseconds; a wrong guess is off by a factor of a thousand",
    )],
    help: "Write unit = \"ms\" or unit = \"s\".",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
