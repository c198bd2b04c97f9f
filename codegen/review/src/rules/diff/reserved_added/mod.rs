use crate::rule::prelude::*;

pub static RESERVED_ADDED: Rule = Rule {
    id: "reserved-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::None),
    summary: "A newly reserved code.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Server,
        "the code cannot be reused",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
