use crate::rule::prelude::*;

pub static STATUS_UNUSED: Rule = Rule {
    id: "status-unused",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "An error status in `statuses.csv` that no code has.",
    impacts: &[Impact::new(
        Audience::Client,
        "a response with this status has an undocumented code, or none at all",
    )],
    help: "Add the codes that have this status; if the document names none, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv", "shop/statuses.csv"],
        silent: ["shop/codes.csv", "shop/statuses.csv"],
    },
};
