use crate::rule::prelude::*;

pub static SOURCE_STALE: Rule = Rule {
    id: "source-stale",
    kind: Kind::Check,
    level: Level::Info,
    bump: None,
    summary: "A document that changed since it was imported.",
    impacts: &[Impact::new(
        Audience::Editor,
        "the line numbers in the lock file may be wrong",
    )],
    help: "Import the document again.",
    example: example! {
        fires: ["shop/codes.csv", "shop/import.lock", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
