use crate::rule::prelude::*;

pub static REMEDY_CHANGED: Rule = Rule {
    id: "remedy-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Other advice on what to do about an error.",
    impacts: &[
        Impact::at(Level::Info, Audience::Rust, "`remedy()` gives another text"),
        Impact::at(Level::Info, Audience::Reader, "the page gives other advice"),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
