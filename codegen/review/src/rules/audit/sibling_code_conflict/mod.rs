use crate::rule::prelude::*;

pub static SIBLING_CODE_CONFLICT: Rule = Rule {
    id: "sibling-code-conflict",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code that has a different status in another table, where neither table extends the other.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "code that calls both APIs handles the same cause in two ways",
        ),
        Impact::new(
            Audience::Editor,
            "if the APIs belong together, one of the tables is probably wrong",
        ),
    ],
    help: "Correct the wrong one, or make both tables extend a common one.",
    example: example! {
        fires: ["cart/codes.csv", "shop/codes.csv"],
        silent: ["cart/codes.csv", "shop/codes.csv"],
    },
};
