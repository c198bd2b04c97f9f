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
            "clients that rely on the status cannot know whether it is still sent",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "the server must choose a status",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "`status()` returns nothing instead of a number",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page does not show the status",
        ),
    ],
    help: "Keep the status if the API answers as before.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
