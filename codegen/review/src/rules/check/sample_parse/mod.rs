use crate::rule::prelude::*;

pub static SAMPLE_PARSE: Rule = Rule {
    id: "sample-parse",
    kind: Kind::Check,
    level: Level::Info,
    bump: None,
    summary: "A sample on the page that begins as a JSON body, names a code of the list, and is no JSON.",
    impacts: &[Impact::new(
        Audience::Reader,
        "who pastes it into a test gets another error",
    )],
    help: "Correct the sample: a comma too much, a quote too few, or a comment.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
