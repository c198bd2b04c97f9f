use crate::rule::prelude::*;

pub static ANCHOR_CHANGED: Rule = Rule {
    id: "anchor-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A row whose anchor on the docs page has changed, although its code has not.",
    impacts: &[Impact::at(
        Level::Warn,
        Audience::Reader,
        "links to the old anchor are broken",
    )],
    help: "Correct the links that you know of; name the new anchor in the release notes.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
