use crate::rule::prelude::*;

pub static ALIAS_REMOVED: Rule = Rule {
    id: "alias-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A removed alias: lookups by a former code no longer find the row.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "clients of a server with the old version do not recognise the error",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "lookups by the alias return nothing",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer names the former code",
        ),
    ],
    help: "Keep the alias as long as a server may send it.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
