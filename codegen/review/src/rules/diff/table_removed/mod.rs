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
            "the errors of the API are no longer documented",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the generated code can no longer send the errors of the API",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the module does not compile",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "links to the docs page are broken",
        ),
    ],
    help: "Keep the folder, and fill in `removed` in its rows.",
    example: example! {
        before: ["bank/codes.csv", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
