use crate::rule::prelude::*;

pub static TEXT_RESTATES_CODE: Rule = Rule {
    id: "text-restates-code",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A meaning that only repeats its code, such as \"Sync operation failed\" for `SYNC`.",
    impacts: &[Impact::new(
        Audience::Reader,
        "the row looks documented but is not",
    )],
    help: "Describe what failed and when. If the documentation says no more, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
