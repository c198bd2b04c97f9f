use crate::rule::prelude::*;

pub static MESSAGE_PLACEHOLDER_SHADOW: Rule = Rule {
    id: "message-placeholder-shadow",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A message that equals another code's message without its placeholder, such as \"Item not found.\" and \"Item '{item}' not found.\"",
    impacts: &[Impact::new(
        Audience::Client,
        "a program that parses the text instead of the code confuses the two, and so does a person",
    )],
    help: "Describe in both rows when the API sends which, or use one code.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
