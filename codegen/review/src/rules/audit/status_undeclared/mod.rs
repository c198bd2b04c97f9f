use crate::rule::prelude::*;

pub static STATUS_UNDECLARED: Rule = Rule {
    id: "status-undeclared",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A code with a status that `statuses.csv` does not have. Only an info if the file lacks more than a third of the statuses.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a client that implements the list of statuses receives an unknown one",
        ),
        Impact::new(
            Audience::Editor,
            "the status is mistyped, or the list is incomplete",
        ),
    ],
    help: "Correct the status, or add its row to `statuses.csv`.",
    example: example! {
        fires: ["shop/codes.csv", "shop/statuses.csv"],
        silent: ["shop/codes.csv", "shop/statuses.csv"],
    },
};
