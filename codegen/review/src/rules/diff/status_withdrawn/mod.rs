use crate::rule::prelude::*;

pub static STATUS_WITHDRAWN: Rule = Rule {
    id: "status-withdrawn",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Patch),
    summary: "A code whose status is not documented any more.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Client,
            "who relies on the status cannot know whether it still holds",
        ),
        Impact::at(
            Level::Warn,
            Audience::Server,
            "who answers must choose a status",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "`status()` gives nothing where it gave a number",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page does not say the status",
        ),
    ],
    help: "Keep the status if the API answers as before.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
