use crate::rule::prelude::*;

pub static XREF_COMPLETENESS_CLAIM: Rule = Rule {
    id: "xref-completeness-claim",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A document that calls its list complete, but mentions codes that are not in the list.",
    impacts: &[Impact::new(
        Audience::Client,
        "a client written from the list does not handle all cases",
    )],
    help: "Complete the list, or remove the claim.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
