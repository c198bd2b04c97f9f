use crate::rule::prelude::*;

pub static CODE_UNIMPLEMENTED: Rule = Rule {
    id: "code-unimplemented",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A code in the table that is not in the source code.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "the docs explain an error that is never sent",
        ),
        Impact::new(Audience::Client, "clients handle a case that never happens"),
    ],
    help: "Mark it as removed, or correct the pattern in [[source]].",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/errors.c"],
    },
};
