use crate::rule::prelude::*;

pub static CODE_STYLE: Rule = Rule {
    id: "code-style",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code that is written in another style than most codes of the table: `NotFound` among `SOLD_OUT` and `NO_STOCK`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "codes are compared letter by letter; a guess at the style fails without a word",
        ),
        Impact::new(
            Audience::Editor,
            "it often is a heading or a type that slipped into the column",
        ),
    ],
    help: "Check the code against the API; where it is sent like that, allow it with the reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
