use crate::rule::prelude::*;

pub static SOURCE_CHANGED: Rule = Rule {
    id: "source-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Another page where the facts were read.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Reader,
        "docs link to another page",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
