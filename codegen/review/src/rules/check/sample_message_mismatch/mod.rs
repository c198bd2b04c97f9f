use crate::rule::prelude::*;

pub static SAMPLE_MESSAGE_MISMATCH: Rule = Rule {
    id: "sample-message-mismatch",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A sample whose message differs from the text in the code's row.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "the documentation describes one error in two ways",
        ),
        Impact::new(
            Audience::Client,
            "a client that compares messages has the wrong one",
        ),
    ],
    help: "Correct one of them. If the row contains a meaning and the sample a message, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
