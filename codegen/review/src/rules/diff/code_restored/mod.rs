use crate::rule::prelude::*;

pub static CODE_RESTORED: Rule = Rule {
    id: "code-restored",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A removed code that is sent again with the same meaning.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "clients receive the code again",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the variant is no longer deprecated",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer says that the code was removed",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
