use crate::rule::prelude::*;

pub static CODE_SPLIT: Rule = Rule {
    id: "code-split",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "One code that several new rows name as their alias.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "what was one code on the wire is several, and the table cannot say which a client will meet",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must decide which of the new codes to send",
        ),
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the old variant does not compile",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "links to the old code's row lead nowhere",
        ),
    ],
    help: "Keep the old row with `deprecated` and `replaced_by` for a release.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
