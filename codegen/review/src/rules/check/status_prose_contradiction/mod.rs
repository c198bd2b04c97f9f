use crate::rule::prelude::*;

pub static STATUS_PROSE_CONTRADICTION: Rule = Rule {
    id: "status-prose-contradiction",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "Prose that promises a status or a class of statuses, against rows that have others; or a status that is described by the words of a code that has another.",
    impacts: &[Impact::new(
        Audience::Client,
        "who believes the sentence does not handle the row",
    )],
    help: "Correct the sentence or the row.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
