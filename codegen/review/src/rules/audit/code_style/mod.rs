use crate::rule::prelude::*;

pub static CODE_STYLE: Rule = Rule {
    id: "code-style",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code in another style than most codes in the table, such as `NotFound` among `SOLD_OUT` and `NO_STOCK`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "codes are compared exactly, so guessing the style fails silently",
        ),
        Impact::new(
            Audience::Editor,
            "it is often a heading or a type name that ended up in the column",
        ),
    ],
    help: "Compare the code with the API; if it is really sent like that, allow it and give the reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
