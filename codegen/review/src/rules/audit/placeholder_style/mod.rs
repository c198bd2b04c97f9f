use crate::rule::prelude::*;

pub static PLACEHOLDER_STYLE: Rule = Rule {
    id: "placeholder-style",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A message with a placeholder in another style than the table declares, such as `%s` in a table whose style is `{}`.",
    impacts: &[
        Impact::new(
            Audience::Server,
            "the placeholder is sent as text, because nothing fills it in",
        ),
        Impact::new(
            Audience::Client,
            "the value cannot be read back out of the text",
        ),
    ],
    help: "Write the placeholder in the style of the table, or declare the style that the API uses: `placeholders` in `[codes]` of `api.toml`.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
