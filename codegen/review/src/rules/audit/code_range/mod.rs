use crate::rule::prelude::*;

pub static CODE_RANGE: Rule = Rule {
    id: "code-range",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A number in the range of another status, in a table whose numbers are ordered by status.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "some clients check only the range, because the numbering suggests it",
        ),
        Impact::new(
            Audience::Editor,
            "the code or the status is probably mistyped",
        ),
    ],
    help: "Correct the status, or move the code to the range of its status.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
