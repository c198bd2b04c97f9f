use crate::rule::prelude::*;

pub static STATUS_UNUSED: Rule = Rule {
    id: "status-unused",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A status from 400 to 499 in `statuses.csv` that no code has, in a table whose codes all have a status.",
    impacts: &[Impact::new(
        Audience::Client,
        "a response with that status contains an undocumented code, or none at all",
    )],
    help: "Add the codes that the API sends with it. If none are documented, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv", "shop/statuses.csv"],
        silent: ["shop/codes.csv", "shop/statuses.csv"],
    },
};
