use crate::rule::prelude::*;

pub static SUNSET_INVALID: Rule = Rule {
    id: "sunset-invalid",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A code that was removed before it was deprecated or introduced.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "clients cannot have been warned, since the deprecation is later than the removal",
        ),
        Impact::new(Audience::Editor, "one of the cells is wrong"),
    ],
    help: "Correct the cell that is wrong.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
