use crate::rule::prelude::*;

pub static SAMPLE_STATUS_MISMATCH: Rule = Rule {
    id: "sample-status-mismatch",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A sample that shows a code with a different status than its row.",
    impacts: &[Impact::new(
        Audience::Client,
        "one of the two is wrong, and clients rely on one of them",
    )],
    help: "Correct the sample or the row.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
