use crate::rule::prelude::*;

pub static MESSAGE_PLACEHOLDER_SHADOW: Rule = Rule {
    id: "message-placeholder-shadow",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A message that is another code's message without its placeholder: \"Item not found.\" beside \"Item '{item}' not found.\"",
    impacts: &[Impact::new(
        Audience::Client,
        "a program that reads the text instead of the code takes one for the other; both causes are one to a person",
    )],
    help: "Say in both rows when which one is sent, or use one code.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
