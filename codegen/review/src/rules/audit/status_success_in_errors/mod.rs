use crate::rule::prelude::*;

pub static STATUS_SUCCESS_IN_ERRORS: Rule = Rule {
    id: "status-success-in-errors",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A status below 400 in a table of errors.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "HTTP libraries do not treat such a response as an error, so the row is never looked up",
        ),
        Impact::new(Audience::Reader, "success looks like an error"),
    ],
    help: "Remove the row; if the document lists it, allow it and say so.",
    example: example! {
        fires: ["shop/statuses.csv"],
        silent: ["shop/statuses.csv"],
    },
};
