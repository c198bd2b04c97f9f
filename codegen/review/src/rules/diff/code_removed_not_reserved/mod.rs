use crate::rule::prelude::*;

pub static CODE_REMOVED_NOT_RESERVED: Rule = Rule {
    id: "code-removed-not-reserved",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::None),
    summary: "A removed row whose code is not reserved.",
    impacts: &[Impact::at(
        Level::Warn,
        Audience::Client,
        "if the code is used again, clients that were never updated act on its old meaning",
    )],
    help: "List the code under [reserved] in api.toml.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
