use crate::rule::prelude::*;

pub static TEXT_RESTATES_CODE: Rule = Rule {
    id: "text-restates-code",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A meaning that says no more than its code: `SYNC`, \"Sync operation failed\".",
    impacts: &[Impact::new(
        Audience::Reader,
        "the row looks documented and is not",
    )],
    help: "Say what failed and when; where the page says no more, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
