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
            "code that handles the pair is never reached",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "a server that sends the pair no longer has a variant for it",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the variant does not compile",
        ),
        Impact::at(Level::Info, Audience::Reader, "links to the row are broken"),
    ],
    help: "Keep the row, and fill in `removed`.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
