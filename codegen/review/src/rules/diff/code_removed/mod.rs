use crate::rule::prelude::*;

pub static CODE_REMOVED: Rule = Rule {
    id: "code-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A row that is gone.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the arm that handles the code is dead",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "a server that sends the code has nothing to send it with",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the variant does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "links to the code's row lead nowhere",
        ),
    ],
    help: "Keep the row and fill `removed` with the version that dropped the code: the variant stays, deprecated.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
