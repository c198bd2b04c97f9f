use crate::rule::prelude::*;

pub static EXTENDS_INVALID: Rule = Rule {
    id: "extends-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "An `extends` that names a missing API or the API itself, or that forms a cycle.",
    impacts: &[Impact::new(
        Audience::Editor,
        "without rows to inherit, the table would be nearly empty",
    )],
    help: "Name the folder of the more general API, and remove any cycle.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
