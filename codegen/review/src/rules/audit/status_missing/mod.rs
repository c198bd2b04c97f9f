use crate::rule::prelude::*;

pub static STATUS_MISSING: Rule = Rule {
    id: "status-missing",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code without a status, in a table without a default one.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "generic middleware acts on the status alone: without one, nobody knows whether it retries, caches or logs in again",
        ),
        Impact::new(Audience::Server, "there is nothing to answer with"),
    ],
    help: "Ask the authors of the page, and fill the cell; where the page documents none, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
