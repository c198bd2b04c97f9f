use crate::rule::prelude::*;

pub static CODE_UNIMPLEMENTED: Rule = Rule {
    id: "code-unimplemented",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A code in the table that the source code does not have.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "the docs page explains an error that is never sent",
        ),
        Impact::new(Audience::Client, "clients handle a case that never occurs"),
    ],
    help: "Fill in `removed`, or correct the pattern of the [[source]].",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
