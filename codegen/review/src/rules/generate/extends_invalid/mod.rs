use crate::rule::prelude::*;

pub static EXTENDS_INVALID: Rule = Rule {
    id: "extends-invalid",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "An `extends` that names a missing API, the API itself, or a cycle.",
    impacts: &[Impact::new(
        Audience::Editor,
        "there are no rows to inherit, so most of the table would be missing",
    )],
    help: "Name the folder of the more general API, and make sure that it does not extend this one.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
