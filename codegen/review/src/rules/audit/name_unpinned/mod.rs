use crate::rule::prelude::*;

pub static NAME_UNPINNED: Rule = Rule {
    id: "name-unpinned",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A status whose variant is made from a phrase of several words that is not the registered one.",
    impacts: &[Impact::new(
        Audience::Rust,
        "rewording the phrase renames the variant, which breaks every crate that uses it",
    )],
    help: "Add a `name` column to `statuses.csv` and pin the variant.",
    example: example! {
        fires: ["shop/statuses.csv"],
        silent: ["shop/statuses.csv"],
    },
};
