use crate::rule::prelude::*;

pub static CODE_NEAR_DUPLICATE: Rule = Rule {
    id: "code-near-duplicate",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "Codes that differ by a letter, by a synonym or by how specific they are: `not_found` beside `item_not_found`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "handling one and forgetting the other is an easy mistake, and no test will show it",
        ),
        Impact::new(
            Audience::Editor,
            "one of them may be a misspelling of the other",
        ),
    ],
    help: "Say in both rows when which one is sent; where one is a mistake, remove it.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
