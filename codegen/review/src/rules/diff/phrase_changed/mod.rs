use crate::rule::prelude::*;

pub static PHRASE_CHANGED: Rule = Rule {
    id: "phrase-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A status with a different phrase.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "logs and messages show another phrase",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`phrase()` and `Display` return another text",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another phrase",
        ),
    ],
    help: "Nothing to do. If the variant is named after the phrase, keep its name with the column `name`.",
    example: example! {
        before: ["shop/statuses.csv"],
        after: ["shop/statuses.csv"],
    },
};
