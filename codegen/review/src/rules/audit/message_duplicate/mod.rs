use crate::rule::prelude::*;

pub static MESSAGE_DUPLICATE: Rule = Rule {
    id: "message-duplicate",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "Several codes in a table with the same text.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "two codes with the same meaning are redundant; if they differ, the text does not say how",
        ),
        Impact::new(
            Audience::Client,
            "users who report the text cannot say which error it was",
        ),
    ],
    help: "Describe in each text how its code differs; if the document has one text for all of them, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
