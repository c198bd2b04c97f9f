use crate::rule::prelude::*;

pub static XREF_COMPLETENESS_CLAIM: Rule = Rule {
    id: "xref-completeness-claim",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A document that claims to list all codes, but names codes outside the list.",
    impacts: &[Impact::new(
        Audience::Client,
        "clients that rely on the list miss cases that occur",
    )],
    help: "Complete the list, or remove the claim.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
