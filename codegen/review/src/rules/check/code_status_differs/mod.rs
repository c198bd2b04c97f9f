use crate::rule::prelude::*;

pub static CODE_STATUS_DIFFERS: Rule = Rule {
    id: "code-status-differs",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A code for which the source code sends a different status than the table documents.",
    impacts: &[Impact::new(
        Audience::Client,
        "a client that relies on the documented status handles the wrong one",
    )],
    help: "Correct the table or the code.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
