use crate::rule::prelude::*;

pub static SAMPLE_PARSE: Rule = Rule {
    id: "sample-parse",
    kind: Kind::Check,
    level: Level::Info,
    bump: None,
    summary: "A sample in the document that looks like a JSON body and has a listed code, but is not valid JSON.",
    impacts: &[Impact::new(
        Audience::Reader,
        "readers who paste it into a test get another error",
    )],
    help: "Correct the sample: look for an extra comma, a missing quote or a comment.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
