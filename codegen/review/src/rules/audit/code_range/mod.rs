use crate::rule::prelude::*;

pub static CODE_RANGE: Rule = Rule {
    id: "code-range",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A number whose status is not the one that all others of its range have: a 403 among the 404s of 2xxxx.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "some act on the range alone, since the layout says that they may",
        ),
        Impact::new(
            Audience::Editor,
            "the code or the status is probably mistyped",
        ),
    ],
    help: "Correct the status, or number the code in the range of its status.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
