use crate::rule::prelude::*;

pub static STATUS_REMOVED_FROM_CODE: Rule = Rule {
    id: "status-removed-from-code",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A code that lost one of its statuses.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the code that handles the pair is never reached",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "a server that sends the pair can no longer build the response",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the variant does not compile",
        ),
        Impact::at(Level::Info, Audience::Reader, "links to the row break"),
    ],
    help: "Keep the row and fill `removed`.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
