use crate::rule::prelude::*;

pub static ENVELOPE_PATH_ADDED: Rule = Rule {
    id: "envelope-path-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A body that carries code, message or status where it carried none. A message asks for a major version: who answers must give it.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "the body tells more"),
        Impact::at(Level::Info, Audience::Server, "the server must send it"),
        Impact::at(Level::Info, Audience::Rust, "the decoded response gives it"),
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
