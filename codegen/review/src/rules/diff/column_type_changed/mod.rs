use crate::rule::prelude::*;

pub static COLUMN_TYPE_CHANGED: Rule = Rule {
    id: "column-type-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A column with a different type or, as an `info`, different limits for its integers.",
    impacts: &[Impact::at(
        Level::Error,
        Audience::Rust,
        "its accessor returns another type, so code that uses it does not compile",
    )],
    help: "Keep the type, or declare a column with another name.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
