use crate::rule::prelude::*;

pub static STATUS_UNDECLARED: Rule = Rule {
    id: "status-undeclared",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A code with a status that `statuses.csv` does not have.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "whoever implements the list of statuses meets one that it does not know",
        ),
        Impact::new(Audience::Editor, "the status or the list is mistyped"),
    ],
    help: "Correct the status, or add its row to `statuses.csv`.",
    example: example! {
        fires: ["shop/codes.csv", "shop/statuses.csv"],
        silent: ["shop/codes.csv", "shop/statuses.csv"],
    },
};
