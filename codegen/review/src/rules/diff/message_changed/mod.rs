use crate::rule::prelude::*;

pub static MESSAGE_CHANGED: Rule = Rule {
    id: "message-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A different message on the wire, with the same placeholders.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "users see another text; programs should never branch on it",
        ),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server sends another text",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`message()` and `Display` return another text",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another text",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
