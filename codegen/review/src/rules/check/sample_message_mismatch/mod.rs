use crate::rule::prelude::*;

pub static SAMPLE_MESSAGE_MISMATCH: Rule = Rule {
    id: "sample-message-mismatch",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A sample on the page whose message is not the text of its code's row.",
    impacts: &[
        Impact::new(Audience::Reader, "the page describes one error in two ways"),
        Impact::new(Audience::Client, "who compares messages has the wrong one"),
    ],
    help: "Correct one of them; where the row is a meaning and the sample a message, say so with an allow.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
