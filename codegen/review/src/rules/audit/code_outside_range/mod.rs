use crate::rule::prelude::*;

pub static CODE_OUTSIDE_RANGE: Rule = Rule {
    id: "code-outside-range",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A number that is not in the ranges that `[ranges]` of `api.toml` gives its owner.",
    impacts: &[
        Impact::new(
            Audience::Editor,
            "another owner may give the number to another error",
        ),
        Impact::new(
            Audience::Client,
            "clients that tell the owners apart by the number take the error for one of another owner",
        ),
    ],
    help: "Give the error a free number of its owner: `error-tables next OWNER` prints one. If the API has sent the code already, allow it with that reason.",
    example: example! {
        fires: ["shop/api.toml", "shop/codes.csv"],
        silent: ["shop/api.toml", "shop/codes.csv"],
    },
};
