use crate::rule::prelude::*;

pub static STATUS_CODE_MISMATCH: Rule = Rule {
    id: "status-code-mismatch",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A code or a text that does not match its status, such as `NOT_FOUND` with 400, or \"permission\" with 401.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "code that checks the status and code that checks the error code react differently: one logs in again, the other gives up",
        ),
        Impact::new(Audience::Editor, "one of the two cells is often mistyped"),
    ],
    help: "Correct the wrong one. If the API really responds like this, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
