use crate::rule::prelude::*;

pub static EXTENDS_INVALID: Rule = Rule {
    id: "extends-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "An `extends` of an API that is not there, of itself, or in a circle.",
    impacts: &[Impact::new(
        Audience::Editor,
        "there are no rows to inherit, so the table would be nearly empty",
    )],
    help: "Name the folder of the more general API, and let that one extend nothing of yours.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
