use crate::rule::prelude::*;

pub static SAMPLE_CHANGED: Rule = Rule {
    id: "sample-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::None),
    summary: "Other samples.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Reader,
        "the docs page shows another body",
    )],
    help: "Nothing to do: the descriptions that samples must match are compared separately.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
