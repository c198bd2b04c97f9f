use crate::rule::prelude::*;

pub static ENVELOPE_PATH_ADDED: Rule = Rule {
    id: "envelope-path-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A body that newly contains the code, the message or the status. A message needs a major version, because servers must supply it.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the body contains more information",
        ),
        Impact::at(Level::Info, Audience::Server, "the server must send it"),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "the decoded response contains it",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page describes more of the body",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
