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
            "HTTP libraries do not hand such a response to the error path, so the row is never met there",
        ),
        Impact::new(Audience::Reader, "it reads as if success were an error"),
    ],
    help: "Remove the row; where the page lists it, allow it with that reason.",
    example: example! {
        fires: ["shop/statuses.csv"],
        silent: ["shop/statuses.csv"],
    },
};
