use crate::rule::prelude::*;

pub static REMEDY_CHANGED: Rule = Rule {
    id: "remedy-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A different remedy of a code or a status.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`remedy()` returns another text",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page gives different advice",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
