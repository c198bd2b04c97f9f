use crate::rule::prelude::*;

pub static CODE_STYLE: Rule = Rule {
    id: "code-style",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code in a different style from most codes in the table, such as `NotFound` among `SOLD_OUT` and `NO_STOCK`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "codes are compared exactly, so a client that guesses the style fails silently",
        ),
        Impact::new(
            Audience::Editor,
            "it is often a heading or a type that ended up in the column",
        ),
    ],
    help: "Check the code against the API. If the API sends it like this, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
