use crate::rule::prelude::*;

pub static MESSAGE_UNTRIMMED: Rule = Rule {
    id: "message-untrimmed",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A text that begins or ends with a blank or a line break.",
    impacts: &[
        Impact::new(Audience::Server, "the blank is sent along with the message"),
        Impact::new(
            Audience::Client,
            "who compares the message, or shows it beside others, meets the blank",
        ),
    ],
    help: "Remove it. `--fix` does it for meanings, remedies and phrases; in a message, check first what the API sends.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
