use crate::rule::prelude::*;

pub static REMOVED_TOO_EARLY: Rule = Rule {
    id: "removed-too-early",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::None),
    summary: "A code that is removed sooner after its deprecation than `days` under `[deprecation]` in `audit.toml` permits.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "clients had less time than promised to stop relying on the code",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "servers had less time than promised to stop sending the code",
        ),
    ],
    help: "Deprecate the code first, and remove it when the time has passed.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
