use crate::rule::prelude::*;

pub static MESSAGE_UNTRIMMED: Rule = Rule {
    id: "message-untrimmed",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A text that begins or ends with white space.",
    impacts: &[
        Impact::new(Audience::Server, "the white space is sent with the message"),
        Impact::new(
            Audience::Client,
            "comparing or displaying the message shows the white space",
        ),
    ],
    help: "Remove it. `--fix` does this for meanings, remedies and phrases; for a message, check first what the API sends.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
