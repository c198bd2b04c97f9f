use crate::rule::prelude::*;

pub static PHRASE_CHANGED: Rule = Rule {
    id: "phrase-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A status with another phrase.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "logs and messages show another phrase",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`phrase()` and `Display` give another text",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page says another phrase",
        ),
    ],
    help: "Nothing to do; pin the variant with `name` if it takes its name from the phrase.",
    example: example! {
        before: ["shop/statuses.csv"],
        after: ["shop/statuses.csv"],
    },
};
