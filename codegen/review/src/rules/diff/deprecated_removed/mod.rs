use crate::rule::prelude::*;

pub static DEPRECATED_REMOVED: Rule = Rule {
    id: "deprecated-removed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A code that is no longer deprecated.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the code will not be removed after all",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "using the variant no longer causes a warning",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer says that the code is deprecated",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
