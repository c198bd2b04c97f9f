use crate::rule::prelude::*;

pub static CODE_SPLIT: Rule = Rule {
    id: "code-split",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A code that became an alias of several new rows.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "one code on the wire became several, and the table does not say which of them a client receives",
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
            "links to the row of the old code break",
        ),
    ],
    help: "Keep the old row with `deprecated` and `replaced_by` for a release.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
