use crate::rule::prelude::*;

pub static STATUS_PROSE_CONTRADICTION: Rule = Rule {
    id: "status-prose-contradiction",
    kind: Kind::Check,
    level: Level::Warn,
    bump: None,
    summary: "A sentence that promises a status or a class of statuses, but some rows have others; or a status that is described in the words of a code with another status.",
    impacts: &[Impact::new(
        Audience::Client,
        "clients that follow the sentence do not handle the row",
    )],
    help: "Correct the sentence or the row.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
