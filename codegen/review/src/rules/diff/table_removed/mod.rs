use crate::rule::prelude::*;

pub static TABLE_REMOVED: Rule = Rule {
    id: "table-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "An API that is gone.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "nothing documents the API's errors any more",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "nothing answers with the API's errors any more",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the module does not compile",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "links to the page lead nowhere",
        ),
    ],
    help: "Keep the folder, and say `removed` in its rows.",
    example: example! {
        before: ["bank/codes.csv", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
