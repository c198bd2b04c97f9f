use crate::rule::prelude::*;

pub static SOURCE_STALE: Rule = Rule {
    id: "source-stale",
    kind: Kind::Check,
    level: Level::Info,
    bump: None,
    summary: "A page that is not the one that was imported: its hash differs.",
    impacts: &[Impact::new(
        Audience::Editor,
        "lines that the lock file names may have moved",
    )],
    help: "Import the page again.",
    example: example! {
        fires: ["shop/codes.csv", "shop/import.lock", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
