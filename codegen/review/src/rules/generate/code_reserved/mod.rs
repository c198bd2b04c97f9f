use crate::rule::prelude::*;

pub static CODE_RESERVED: Rule = Rule {
    id: "code-reserved",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A code that was removed or reserved and is in use again.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "those that were never updated still act on the old meaning",
        ),
        Impact::new(
            Audience::Server,
            "one code would mean two things, depending on the age of the client",
        ),
    ],
    help: "Choose another code.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
