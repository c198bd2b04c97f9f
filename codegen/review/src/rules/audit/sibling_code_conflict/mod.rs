use crate::rule::prelude::*;

pub static SIBLING_CODE_CONFLICT: Rule = Rule {
    id: "sibling-code-conflict",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code that another table has with another status, where neither extends the other.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "who talks to both APIs with one piece of code treats one cause in two ways",
        ),
        Impact::new(
            Audience::Editor,
            "if the APIs belong together, one of the tables is probably wrong",
        ),
    ],
    help: "Correct the one that is wrong, or let both extend a common table.",
    example: example! {
        fires: ["cart/codes.csv", "shop/codes.csv"],
        silent: ["cart/codes.csv", "shop/codes.csv"],
    },
};
