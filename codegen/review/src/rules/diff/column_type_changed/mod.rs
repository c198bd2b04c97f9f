use crate::rule::prelude::*;

pub static COLUMN_TYPE_CHANGED: Rule = Rule {
    id: "column-type-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A column of another type.",
    impacts: &[Impact::at(
        Level::Error,
        Audience::Rust,
        "its accessor gives another type: code that uses it does not compile",
    )],
    help: "Keep the type, or declare a column of another name.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
