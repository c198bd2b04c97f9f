use crate::rule::prelude::*;

pub static STATUS_REMOVED_FROM_CODE: Rule = Rule {
    id: "status-removed-from-code",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A code that does not come with one of its statuses any more.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the arm that handles the pair is dead",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "a server that sends the pair has nothing to send it with",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the variant does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "links to the row lead nowhere",
        ),
    ],
    help: "Keep the row and fill `removed`.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
