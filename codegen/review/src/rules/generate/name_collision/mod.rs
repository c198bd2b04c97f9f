use crate::rule::prelude::*;

pub static NAME_COLLISION: Rule = Rule {
    id: "name-collision",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "Two rows with the same Rust variant.",
    impacts: &[Impact::new(
        Audience::Rust,
        "an enum cannot have two variants with the same name",
    )],
    help: "Give one of them another `name`.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
