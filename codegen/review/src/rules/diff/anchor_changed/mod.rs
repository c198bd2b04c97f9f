use crate::rule::prelude::*;

pub static ANCHOR_CHANGED: Rule = Rule {
    id: "anchor-changed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A row whose anchor on the docs page changed, although its code did not.",
    impacts: &[Impact::at(
        Level::Warn,
        Audience::Reader,
        "links to the old anchor break",
    )],
    help: "Update the links that you know of, and mention the new anchor in the release notes.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
