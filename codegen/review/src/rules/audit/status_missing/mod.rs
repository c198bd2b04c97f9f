use crate::rule::prelude::*;

pub static STATUS_MISSING: Rule = Rule {
    id: "status-missing",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code without a status, in a table without a default status.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "generic middleware acts on the status alone, and cannot decide whether to retry, cache or log in again",
        ),
        Impact::new(
            Audience::Server,
            "the server does not know which status to send",
        ),
    ],
    help: "Ask the authors of the document, and fill in the cell; if no status is documented, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
