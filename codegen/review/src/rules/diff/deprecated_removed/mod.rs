use crate::rule::prelude::*;

pub static DEPRECATED_REMOVED: Rule = Rule {
    id: "deprecated-removed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A code that may be relied on again.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "the code stays after all"),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "using the variant earns no warning any more",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the row does not say any more that the code is deprecated",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
