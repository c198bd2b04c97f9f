use crate::rule::prelude::*;

pub static SAMPLE_CHANGED: Rule = Rule {
    id: "sample-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::None),
    summary: "Other sample bodies.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Reader,
        "the page prints another body",
    )],
    help: "Nothing to do: what the samples must agree with is compared by itself.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
