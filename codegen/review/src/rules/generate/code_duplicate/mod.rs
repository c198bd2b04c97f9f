use crate::rule::prelude::*;

pub static CODE_DUPLICATE: Rule = Rule {
    id: "code-duplicate",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "One pair of code and status twice.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a response with that pair has two documented meanings, and nothing on the wire tells which",
        ),
        Impact::new(Audience::Rust, "decoding could give either of two variants"),
    ],
    help: "Remove one row, or give it the status that tells the two apart.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
