use crate::rule::prelude::*;

pub static MESSAGE_DUPLICATE: Rule = Rule {
    id: "message-duplicate",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "Several codes in a table that neither the message nor the meaning tells apart.",
    impacts: &[
        Impact::new(
            Audience::Reader,
            "if the codes mean the same, one is enough; if they differ, the text does not say how",
        ),
        Impact::new(
            Audience::Client,
            "a user who reports the text cannot say which error it was",
        ),
    ],
    help: "Describe in each text how its code differs. If the documentation has one text for both, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
