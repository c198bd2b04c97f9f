use crate::rule::prelude::*;

pub static RESERVED_REMOVED: Rule = Rule {
    id: "reserved-removed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::None),
    summary: "A code that is no longer reserved.",
    impacts: &[Impact::at(
        Level::Warn,
        Audience::Client,
        "if the code is used again, clients that were never updated act on its old meaning",
    )],
    help: "Keep the code under [reserved].",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
