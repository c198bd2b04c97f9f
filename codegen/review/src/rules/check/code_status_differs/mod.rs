use crate::rule::prelude::*;

pub static CODE_STATUS_DIFFERS: Rule = Rule {
    id: "code-status-differs",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code that the source code sends with another status than the documented one.",
    impacts: &[Impact::new(
        Audience::Client,
        "clients that act on the documented status do the wrong thing",
    )],
    help: "Correct the table or the source code.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
