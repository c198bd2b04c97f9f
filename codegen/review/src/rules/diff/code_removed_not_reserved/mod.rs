use crate::rule::prelude::*;

pub static CODE_REMOVED_NOT_RESERVED: Rule = Rule {
    id: "code-removed-not-reserved",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::None),
    summary: "A row that is gone, while nothing keeps its code from being given away again.",
    impacts: &[Impact::at(
        Level::Warn,
        Audience::Client,
        "a client that was never updated would act on the old meaning of a code given away again",
    )],
    help: "List the code under [reserved] in api.toml.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
