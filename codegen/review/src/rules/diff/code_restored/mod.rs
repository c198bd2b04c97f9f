use crate::rule::prelude::*;

pub static CODE_RESTORED: Rule = Rule {
    id: "code-restored",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A code that was removed and is sent again, saying what it said.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "a code that was not sent any more is sent",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the variant is not deprecated any more",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the row does not say any more that the code was dropped",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
