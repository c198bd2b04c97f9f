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
            "docs and deprecation notes say something else",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page says something else about the life of the code",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
