use crate::rule::prelude::*;

pub static MESSAGE_DUPLICATE: Rule = Rule {
    id: "message-duplicate",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "One text for several codes of a table.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "two codes that mean the same need not be two; if they differ, the text does not say how",
        ),
        Impact::new(
            Audience::Client,
            "a person who reports the text cannot say which error it was",
        ),
    ],
    help: "Say in each text what sets its code apart; where the page has one text for both, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
