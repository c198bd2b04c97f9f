use crate::rule::prelude::*;

pub static CODE_NEAR_DUPLICATE: Rule = Rule {
    id: "code-near-duplicate",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "Codes that differ only by a letter or a synonym, such as `bad_query_params` and `bad_request_params`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "it is easy to handle one and forget the other, and no test will notice",
        ),
        Impact::new(
            Audience::Editor,
            "one of them may be a misspelling of the other",
        ),
    ],
    help: "Describe in both rows when the API sends which. If one is a mistake, remove it.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
