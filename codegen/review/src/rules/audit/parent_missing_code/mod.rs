use crate::rule::prelude::*;

pub static PARENT_MISSING_CODE: Rule = Rule {
    id: "parent-missing-code",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "A code that the parent does not have. For families whose pages claim the same codes; elsewhere a child may well have its own.",
    impacts: &[Impact::new(
        Audience::Client,
        "code that is shared by the family does not know it",
    )],
    help: "Add it to the parent, or leave the rule off.",
    example: example! {
        fires: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
        silent: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
    },
};
