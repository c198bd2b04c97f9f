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
            "code that handles this error is never reached",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "a server that sends the code no longer has a variant for it",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the variant does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "links to the row of the code are broken",
        ),
    ],
    help: "Keep the row, and fill in `removed` with the version that dropped the code: the variant stays, deprecated.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
