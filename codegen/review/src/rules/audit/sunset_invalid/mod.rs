use crate::rule::prelude::*;

pub static SUNSET_INVALID: Rule = Rule {
    id: "sunset-invalid",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A code that was removed before it was deprecated, or before it came.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "nobody could have been warned: the announcement is younger than the removal",
        ),
        Impact::new(Audience::Editor, "one of the cells is wrong"),
    ],
    help: "Correct the one that is wrong.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
