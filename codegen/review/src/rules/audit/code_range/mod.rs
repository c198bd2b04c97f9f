use crate::rule::prelude::*;

pub static CODE_RANGE: Rule = Rule {
    id: "code-range",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A numeric code whose status differs from all others in its range, such as a 403 among the 404s of 2xxxx.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "some clients act on the range alone, because the numbering suggests it",
        ),
        Impact::new(
            Audience::Editor,
            "the code or the status is probably mistyped",
        ),
    ],
    help: "Correct the status, or give the code a number in the range of its status.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
