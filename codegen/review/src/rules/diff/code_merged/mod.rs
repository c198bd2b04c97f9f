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
            "a client can no longer distinguish the codes",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must send the new code for all of them",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the old variants does not compile",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "links to the rows of the old codes break",
        ),
    ],
    help: "Keep the old rows with `deprecated` and `replaced_by` for a release.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
