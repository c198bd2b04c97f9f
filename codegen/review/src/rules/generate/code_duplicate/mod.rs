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
            "a response with that pair has two documented meanings, and clients cannot tell which one applies",
        ),
        Impact::new(
            Audience::Rust,
            "decoding could return either of two variants",
        ),
    ],
    help: "Remove one of the rows, or give it a different status.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
