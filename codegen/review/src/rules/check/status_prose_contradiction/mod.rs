use crate::rule::prelude::*;

pub static STATUS_PROSE_CONTRADICTION: Rule = Rule {
    id: "status-prose-contradiction",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "Prose that contradicts the statuses of the rows, or the description of a status that matches a code with another status.",
    impacts: &[Impact::new(
        Audience::Client,
        "a client written from the sentence does not handle the row",
    )],
    help: "Correct the sentence or the row.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
