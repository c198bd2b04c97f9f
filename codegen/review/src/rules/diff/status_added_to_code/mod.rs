use crate::rule::prelude::*;

pub static STATUS_ADDED_TO_CODE: Rule = Rule {
    id: "status-added-to-code",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Minor),
    summary: "A code that comes with a further status.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "the code alone does not say any more which error it is, and `from_code` gives nothing",
        ),
        Impact::at(Level::Info, Audience::Rust, "a new variant"),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "a new row on the page, and the anchors of the code now name the status",
        ),
    ],
    help: "Ask for code and status together; give the new error a code of its own if the API can.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
