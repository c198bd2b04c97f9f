use crate::rule::prelude::*;

pub static SOURCE_CHANGED: Rule = Rule {
    id: "source-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Another document that the table was read from.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Reader,
        "the docs page links to another document",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
