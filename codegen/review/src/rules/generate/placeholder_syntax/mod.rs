use crate::rule::prelude::*;

pub static PLACEHOLDER_SYNTAX: Rule = Rule {
    id: "placeholder-syntax",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A message with invalid placeholders: an unclosed brace, a missing name, or two types for one name.",
    impacts: &[
        Impact::new(Audience::Server, "the message cannot be filled in"),
        Impact::new(
            Audience::Client,
            "the values cannot be read back out of the text",
        ),
    ],
    help: "Write placeholders as `{member}`, or in the style that `[codes] placeholders` declares. Write `{{` and `}}` for literal braces.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
