use crate::rule::prelude::*;

pub static CODE_VALUE_CHANGED: Rule = Rule {
    id: "code-value-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A row with a different code on the wire. If the old code is an alias, this is a warning.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that branches on the old code does not recognise the error",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send the new code",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`code()` returns the new code; lookups find the old one only if it is an alias",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "the anchor of the row changes",
        ),
    ],
    help: "Keep the old code in `aliases` and announce the change, because clients in other languages break anyway.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
