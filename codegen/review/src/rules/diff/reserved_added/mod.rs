use crate::rule::prelude::*;

pub static RESERVED_ADDED: Rule = Rule {
    id: "reserved-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::None),
    summary: "A code that may not be used any more.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Server,
        "the code cannot be given away again",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
