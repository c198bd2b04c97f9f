use crate::rule::prelude::*;

pub static NAME_UNPINNED: Rule = Rule {
    id: "name-unpinned",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A status whose variant is named after an unregistered phrase of several words.",
    impacts: &[Impact::new(
        Audience::Rust,
        "rewording the phrase renames the variant and breaks every crate that uses it",
    )],
    help: "Add a `name` column to `statuses.csv` to fix the name of the variant.",
    example: example! {
        fires: ["shop/statuses.csv"],
        silent: ["shop/statuses.csv"],
    },
};
