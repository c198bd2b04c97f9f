use crate::rule::prelude::*;

pub static MESSAGE_UNTRIMMED: Rule = Rule {
    id: "message-untrimmed",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A text that begins or ends with white space.",
    impacts: &[
        Impact::new(
            Audience::Server,
            "the white space is sent as part of the message",
        ),
        Impact::new(
            Audience::Client,
            "comparing or displaying the message is affected by the white space",
        ),
    ],
    help: "Remove the white space. `--fix` does this for meanings, remedies and phrases; for a message, first check what the API sends.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
