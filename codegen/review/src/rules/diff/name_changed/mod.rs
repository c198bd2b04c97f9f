use crate::rule::prelude::*;

pub static NAME_CHANGED: Rule = Rule {
    id: "name-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A renamed variant of `ErrorCode` or `Status`.",
    impacts: &[Impact::at(
        Level::Error,
        Audience::Rust,
        "code that names the old variant does not compile",
    )],
    help: "Keep the old name with the column `name`, or as a deprecated constant with the column `synonyms`.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
