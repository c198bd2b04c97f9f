use crate::rule::prelude::*;

pub static PLACEHOLDER_TYPE_CHANGED: Rule = Rule {
    id: "placeholder-type-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A placeholder whose value has another type.",
    impacts: &[Impact::at(
        Level::Error,
        Audience::Rust,
        "the field of `ErrorMessage` changes its type, so code that fills it in or reads it does not compile",
    )],
    help: "Keep the type; it is not visible on the wire.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
