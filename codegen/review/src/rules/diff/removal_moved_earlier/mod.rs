use crate::rule::prelude::*;

pub static REMOVAL_MOVED_EARLIER: Rule = Rule {
    id: "removal-moved-earlier",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A date or a version of removal that moves to an earlier one.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "clients that planned for the announced date receive the removal before it",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "servers must stop sending the code earlier",
        ),
        Impact::at(Level::Info, Audience::Rust, "the deprecation notes change"),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows the earlier date",
        ),
    ],
    help: "Keep the date that was announced, or a later one.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
