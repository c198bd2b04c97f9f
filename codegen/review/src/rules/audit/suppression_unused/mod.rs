use crate::rule::prelude::*;

pub static SUPPRESSION_UNUSED: Rule = Rule {
    id: "suppression-unused",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "An `[[allow]]`, an override, an acceptance or a baseline fingerprint that no longer matches a finding.",
    impacts: &[Impact::new(
        Audience::Editor,
        "it would silently accept the same finding if it came back, and its reason is out of date",
    )],
    help: "Remove it.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
