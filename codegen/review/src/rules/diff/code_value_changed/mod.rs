use crate::rule::prelude::*;

pub static CODE_VALUE_CHANGED: Rule = Rule {
    id: "code-value-changed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A row that has another code on the wire. A declared alias makes it a warning.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that branches on the old code does not recognise the error",
        ),
        Impact::at(
            Level::Error,
            Audience::Server,
            "the server must send another code",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`code()` gives the new code; the old one is found only if it is an alias",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "the anchor of the row on the page is another",
        ),
    ],
    help: "Keep the old code in `aliases`, and announce the change: clients in other languages break all the same.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
