use crate::rule::prelude::*;

pub static CODE_RESERVED: Rule = Rule {
    id: "code-reserved",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A removed or reserved code that is used again.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "clients that were never updated act on the old meaning",
        ),
        Impact::new(
            Audience::Server,
            "one code would have two meanings, depending on the client's version",
        ),
    ],
    help: "Choose another code.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
