use crate::rule::prelude::*;

pub static STATUS_CODE_MISMATCH: Rule = Rule {
    id: "status-code-mismatch",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code or a text that says one thing, and a status that says another: `NOT_FOUND` with 400, \"permission\" with 401.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "code that goes by the status and code that goes by the error's code do different things: log in again, give up, retry",
        ),
        Impact::new(Audience::Editor, "one of the two cells is often mistyped"),
    ],
    help: "Correct the one that is wrong; where the API answers like that, allow it with the reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
