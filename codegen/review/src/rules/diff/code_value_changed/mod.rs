use crate::rule::prelude::*;

pub static CODE_VALUE_CHANGED: Rule = Rule {
    id: "code-value-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A row with another code. If the old code is an alias, the level is warn.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "clients that branch on the old code do not recognise the error",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send another code",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`code()` returns the new code; the old one is found only if it is an alias",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "the row has another anchor on the docs page",
        ),
    ],
    help: "Keep the old code in `aliases`, and announce the change: clients in other languages break in any case.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
