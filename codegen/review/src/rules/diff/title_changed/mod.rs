use crate::rule::prelude::*;

pub static TITLE_CHANGED: Rule = Rule {
    id: "title-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A different title.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Reader,
        "the docs use another title",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
