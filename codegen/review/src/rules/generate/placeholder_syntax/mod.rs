use crate::rule::prelude::*;

pub static PLACEHOLDER_SYNTAX: Rule = Rule {
    id: "placeholder-syntax",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "A message whose placeholders are not well formed: a brace left open, a placeholder without a name or twice the same.",
    impacts: &[
        Impact::new(Audience::Server, "the message cannot be filled in"),
        Impact::new(
            Audience::Client,
            "the values cannot be read back out of the text",
        ),
    ],
    help: "Write placeholders as `{member}`, each name once; `{{` and `}}` for braces that are text.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
