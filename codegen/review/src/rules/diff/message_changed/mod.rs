use crate::rule::prelude::*;

pub static MESSAGE_CHANGED: Rule = Rule {
    id: "message-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Another message on the wire, with the same placeholders.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "people see another text; a program should never branch on it",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server sends another text",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`message()` and `Display` give another text",
        ),
        Impact::at(Level::Info, Audience::Reader, "the page says another text"),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
