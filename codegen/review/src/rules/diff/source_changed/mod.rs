use crate::rule::prelude::*;

pub static SOURCE_CHANGED: Rule = Rule {
    id: "source-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A different source page.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Reader,
        "the docs link to another page",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
