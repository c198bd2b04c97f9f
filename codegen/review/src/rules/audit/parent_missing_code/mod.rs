use crate::rule::prelude::*;

pub static PARENT_MISSING_CODE: Rule = Rule {
    id: "parent-missing-code",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "A code that the parent table does not have. Useful if the APIs document the same codes; otherwise a child may well have codes of its own.",
    impacts: &[Impact::new(
        Audience::Client,
        "code shared by clients of both APIs does not know it",
    )],
    help: "Add it to the parent, or leave the rule off.",
    example: example! {
        fires: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
        silent: ["base/codes.csv", "shop/api.toml", "shop/codes.csv"],
    },
};
