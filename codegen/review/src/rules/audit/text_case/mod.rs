use crate::rule::prelude::*;

pub static TEXT_CASE: Rule = Rule {
    id: "text-case",
    kind: Kind::Audit,
    level: Level::Off,
    bump: None,
    summary: "Texts of a column that begin with a small letter where most begin with a capital, or the other way round.",
    impacts: &[Impact::new(Audience::Reader, "it looks careless")],
    help: "Write them alike.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
