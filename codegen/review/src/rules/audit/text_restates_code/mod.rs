use crate::rule::prelude::*;

pub static TEXT_RESTATES_CODE: Rule = Rule {
    id: "text-restates-code",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A meaning that says no more than its code, such as `SYNC`, \"Sync operation failed\".",
    impacts: &[Impact::new(
        Audience::Reader,
        "the row looks documented, but is not",
    )],
    help: "Describe what failed and when; if the document says no more, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
