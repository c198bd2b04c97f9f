use crate::rule::prelude::*;

pub static RESERVED_REMOVED: Rule = Rule {
    id: "reserved-removed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::None),
    summary: "A code that was reserved and may be given away again.",
    impacts: &[Impact::at(
        Level::Warn,
        Audience::Client,
        "a client that was never updated would act on the old meaning of the code",
    )],
    help: "Keep the code under [reserved].",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
