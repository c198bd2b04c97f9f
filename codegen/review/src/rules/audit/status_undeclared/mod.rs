use crate::rule::prelude::*;

pub static STATUS_UNDECLARED: Rule = Rule {
    id: "status-undeclared",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A code with a status that is not in `statuses.csv`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "clients that implement the list of statuses receive one that they do not know",
        ),
        Impact::new(
            Audience::Editor,
            "the status or the list contains a typing error",
        ),
    ],
    help: "Correct the status, or add a row for it to `statuses.csv`.",
    example: example! {
        fires: ["shop/codes.csv", "shop/statuses.csv"],
        silent: ["shop/codes.csv", "shop/statuses.csv"],
    },
};
