use crate::rule::prelude::*;

pub static SAMPLE_MESSAGE_MISMATCH: Rule = Rule {
    id: "sample-message-mismatch",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A sample in the document whose message differs from the text of its code.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "the document describes one error in two ways",
        ),
        Impact::new(
            Audience::Client,
            "clients that compare messages use the wrong one",
        ),
    ],
    help: "Correct one of them; if the row has a meaning and the sample a message, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
