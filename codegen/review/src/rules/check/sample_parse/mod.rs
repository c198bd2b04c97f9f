use crate::rule::prelude::*;

pub static SAMPLE_PARSE: Rule = Rule {
    id: "sample-parse",
    kind: Kind::Check,
    level: Level::Info,
    bump: None,
    summary: "A sample that looks like JSON and contains a listed code, but is not valid JSON.",
    impacts: &[Impact::new(
        Audience::Reader,
        "pasting it into a test causes a different error",
    )],
    help: "Correct the sample: look for an extra comma, a missing quote, or a comment.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
