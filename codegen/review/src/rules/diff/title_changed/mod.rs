use crate::rule::prelude::*;

pub static TITLE_CHANGED: Rule = Rule {
    id: "title-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Another title.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Reader,
        "page and docs call the API differently",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
