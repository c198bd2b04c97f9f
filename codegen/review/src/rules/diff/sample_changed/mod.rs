use crate::rule::prelude::*;

pub static SAMPLE_CHANGED: Rule = Rule {
    id: "sample-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::None),
    summary: "Changed sample bodies.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Reader,
        "the docs show another body",
    )],
    help: "Nothing to do. Changes of the body itself are reported separately.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
