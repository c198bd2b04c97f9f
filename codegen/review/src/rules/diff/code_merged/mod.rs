use crate::rule::prelude::*;

pub static CODE_MERGED: Rule = Rule {
    id: "code-merged",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "Several codes that became aliases of one row.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "clients that distinguished the codes no longer can",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must send one code for all of them",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the old variants does not compile",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "links to the rows of the old codes are broken",
        ),
    ],
    help: "Keep the old rows with `deprecated` and `replaced_by` for one release.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
