use crate::rule::prelude::*;

pub static LIFE_CHANGED: Rule = Rule {
    id: "life-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A different version or replacement in `since`, `deprecated`, `removed` or `replaced_by`.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the API docs and deprecation notes change",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows different versions",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
