use crate::rule::prelude::*;

pub static CODE_DUPLICATE: Rule = Rule {
    id: "code-duplicate",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "Two rows with the same code and status.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a response with this pair has two documented meanings, and nothing distinguishes them",
        ),
        Impact::new(
            Audience::Rust,
            "decoding could return either of two variants",
        ),
    ],
    help: "Remove one of the rows, or correct its status.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
