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
            "the removal came before its announcement, so nobody was warned",
        ),
        Impact::new(Audience::Editor, "one of the cells is wrong"),
    ],
    help: "Correct the wrong cell.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
