use crate::rule::prelude::*;

pub static ANCHOR_CHANGED: Rule = Rule {
    id: "anchor-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A row whose anchor on the page is another, though its code is the same.",
    impacts: &[Impact::at(
        Level::Warn,
        Audience::Reader,
        "links to the old anchor lead nowhere",
    )],
    help: "Correct the links that you know; name the new anchor in the release notes.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
