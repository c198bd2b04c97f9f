use crate::rule::prelude::*;

pub static TABLE_REMOVED: Rule = Rule {
    id: "table-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A removed API.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "the API's errors are no longer documented",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "servers can no longer build the API's errors",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the module does not compile",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "links to the docs page break",
        ),
    ],
    help: "Keep the folder, and set `removed` in its rows.",
    example: example! {
        before: ["bank/codes.csv", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
