use crate::rule::prelude::*;

pub static CODE_REMOVED: Rule = Rule {
    id: "code-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A removed row.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the code that handles the error is never reached",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "a server that sends the code can no longer build the response",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the variant does not compile",
        ),
        Impact::at(Level::Info, Audience::Reader, "links to the row break"),
    ],
    help: "Keep the row and set `removed` to the version that removed the code. The variant stays, deprecated.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
