use crate::rule::prelude::*;

pub static RESERVED_REMOVED: Rule = Rule {
    id: "reserved-removed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::None),
    summary: "A code that is no longer reserved, and could be reused.",
    impacts: &[Impact::at(
        Level::Warn,
        Audience::Client,
        "if it were reused, clients that were never updated would act on its old meaning",
    )],
    help: "Keep the code in [reserved].",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
