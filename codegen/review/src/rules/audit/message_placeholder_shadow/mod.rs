use crate::rule::prelude::*;

pub static MESSAGE_PLACEHOLDER_SHADOW: Rule = Rule {
    id: "message-placeholder-shadow",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A message that equals another code's message without its placeholder, such as \"Item not found.\" and \"Item '{item}' not found.\"",
    impacts: &[Impact::new(
        Audience::Client,
        "programs that read the text instead of the code confuse the two, and so do people",
    )],
    help: "Describe in both rows when each is sent, or use one code.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
