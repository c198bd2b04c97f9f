use crate::rule::prelude::*;

pub static STATUS_SUCCESS_IN_ERRORS: Rule = Rule {
    id: "status-success-in-errors",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "A code with a status that stands for success, in a table where most statuses are errors.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "HTTP libraries do not treat such a response as an error, so the code that handles errors never sees it",
        ),
        Impact::new(Audience::Reader, "the table presents success as an error"),
    ],
    help: "Remove the row. If the documentation lists it, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
