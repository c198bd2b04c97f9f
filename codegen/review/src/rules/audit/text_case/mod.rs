use crate::rule::prelude::*;

pub static TEXT_CASE: Rule = Rule {
    id: "text-case",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "Texts in a column that begin with a lower-case letter when most begin with a capital, or the other way round.",
    impacts: &[Impact::new(
        Audience::Reader,
        "inconsistent texts look careless",
    )],
    help: "Write all of them in the same way.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
