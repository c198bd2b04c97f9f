use crate::rule::prelude::*;

pub static STATUS_ADDED_TO_CODE: Rule = Rule {
    id: "status-added-to-code",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Minor),
    summary: "A code with an additional status.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "the code alone no longer identifies the error, and `from_code` returns nothing",
        ),
        Impact::at(Level::Info, Audience::Rust, "there is a new variant"),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page has a new row, and the anchors of the code now contain the status",
        ),
    ],
    help: "Look up code and status together. If possible, give the new error its own code.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
