use crate::rule::prelude::*;

pub static STATUS_WITHDRAWN: Rule = Rule {
    id: "status-withdrawn",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A code whose status is no longer documented.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "clients cannot know whether the status is still sent",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must choose a status itself",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "`status()` returns `None` instead of a number",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer shows the status",
        ),
    ],
    help: "Keep the status if the API still sends it.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
