use crate::rule::prelude::*;

pub static STATUS_DOCUMENTED: Rule = Rule {
    id: "status-documented",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A code whose status was undocumented and now is not.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "the status can be relied on"),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server must answer with this status",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`status()` gives a number where it gave nothing",
        ),
        Impact::at(Level::Info, Audience::Reader, "the page says the status"),
    ],
    help: "Nothing to do, if the API has always answered so.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
