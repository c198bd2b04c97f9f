use crate::rule::prelude::*;

pub static STATUS_CODE_MISMATCH: Rule = Rule {
    id: "status-code-mismatch",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A code or a text that suggests another status than the one it has, such as `NOT_FOUND` with 400, or \"permission\" with 401.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "code that acts on the status and code that acts on the error code react differently: log in again, give up or retry",
        ),
        Impact::new(Audience::Editor, "one of the two cells is often mistyped"),
    ],
    help: "Correct the cell that is wrong; if the API answers like that, allow it and give the reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
