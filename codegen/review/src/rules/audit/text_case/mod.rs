use crate::rule::prelude::*;

pub static TEXT_CASE: Rule = Rule {
    id: "text-case",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "Texts that begin with a lower-case letter in a column where most begin with a capital, or the other way round.",
    impacts: &[Impact::new(
        Audience::Reader,
        "inconsistent texts look careless",
    )],
    help: "Use one style.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
