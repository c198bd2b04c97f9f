use crate::rule::prelude::*;

pub static LIFE_CHANGED: Rule = Rule {
    id: "life-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Another version or replacement in `since`, `deprecated`, `removed` or `replaced_by`.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Rust,
            "docs and deprecation notes change",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes the history of the code differently",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
