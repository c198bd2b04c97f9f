use crate::rule::prelude::*;

pub static STATUS_UNUSED: Rule = Rule {
    id: "status-unused",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "An error status that `statuses.csv` declares and no code has.",
    impacts: &[Impact::new(
        Audience::Client,
        "a response with that status carries a code that is not documented, or none at all",
    )],
    help: "Add the codes that come with it; where the page names none, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv", "shop/statuses.csv"],
        silent: ["shop/codes.csv", "shop/statuses.csv"],
    },
};
