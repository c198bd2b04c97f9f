use crate::rule::prelude::*;

pub static CODE_UNIMPLEMENTED: Rule = Rule {
    id: "code-unimplemented",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A code of the table that the source code does not have.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "the page explains an error that never comes",
        ),
        Impact::new(Audience::Client, "it handles a case that never happens"),
    ],
    help: "Mark it as removed, or correct the pattern of the [[source]].",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
