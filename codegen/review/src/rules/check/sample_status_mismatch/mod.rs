use crate::rule::prelude::*;

pub static SAMPLE_STATUS_MISMATCH: Rule = Rule {
    id: "sample-status-mismatch",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A sample in the document that has another status than the row of its code.",
    impacts: &[Impact::new(
        Audience::Client,
        "one of the two is wrong, and some clients follow it",
    )],
    help: "Correct the sample or the row.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
