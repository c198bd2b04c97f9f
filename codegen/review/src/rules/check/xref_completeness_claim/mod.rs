use crate::rule::prelude::*;

pub static XREF_COMPLETENESS_CLAIM: Rule = Rule {
    id: "xref-completeness-claim",
    kind: Kind::Check,
    level: Level::Error,
    bump: None,
    summary: "A page that calls its list complete, and names codes that the list lacks.",
    impacts: &[Impact::new(
        Audience::Client,
        "who believes the page leaves out cases that happen",
    )],
    help: "Complete the list, or take the word back.",
    example: example! {
        fires: ["shop/codes.csv", "shop/shop.md"],
        silent: ["shop/codes.csv", "shop/shop.md"],
    },
};
