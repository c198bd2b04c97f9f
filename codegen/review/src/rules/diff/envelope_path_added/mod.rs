use crate::rule::prelude::*;

pub static ENVELOPE_PATH_ADDED: Rule = Rule {
    id: "envelope-path-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A body that now contains the code, the message or the status. A message requires a major version, since it must be given when a body is built.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "the body contains more"),
        Impact::at(Level::Info, Audience::Server, "the server must send it"),
        Impact::at(Level::Info, Audience::Rust, "the decoded response has it"),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the body is described more fully",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/api.toml", "shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
