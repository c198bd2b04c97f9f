use crate::rule::prelude::*;

pub static SAMPLE_ENVELOPE_MISMATCH: Rule = Rule {
    id: "sample-envelope-mismatch",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A sample on the page that is not built as `[body]` says: a member too much or too few, or a value of another type.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "who decodes by the description fails on what the sample shows",
        ),
        Impact::new(Audience::Server, "it cannot send both"),
    ],
    help: "Correct the sample or [body]; where the page leaves it open, allow it with the reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
        silent: ["shop/api.toml", "shop/codes.csv", "shop/shop.md"],
    },
};
