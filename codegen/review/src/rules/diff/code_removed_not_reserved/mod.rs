use crate::rule::prelude::*;

pub static CODE_REMOVED_NOT_RESERVED: Rule = Rule {
    id: "code-removed-not-reserved",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::None),
    summary: "A removed row whose code is not reserved, so that it could be reused.",
    impacts: &[Impact::at(
        Level::Warn,
        Audience::Client,
        "if the code were reused, clients that were never updated would act on its old meaning",
    )],
    help: "Add the code to [reserved] in api.toml.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
