use crate::rule::prelude::*;

pub static STATUS_MISSING: Rule = Rule {
    id: "status-missing",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code without a status in a table where most codes have one.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "generic middleware decides by the status whether to retry, cache or log in again",
        ),
        Impact::new(
            Audience::Server,
            "the server does not know which status to send",
        ),
    ],
    help: "Ask the authors of the documentation and fill in the cell. If no status is documented, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
