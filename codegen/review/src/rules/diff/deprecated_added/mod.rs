use crate::rule::prelude::*;

pub static DEPRECATED_ADDED: Rule = Rule {
    id: "deprecated-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A newly deprecated code.",
    impacts: &[
        Impact::at(Level::Info, Audience::Client, "the code will be removed"),
        Impact::at(
            Level::Info,
            Audience::Server,
            "the server should send another code",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "using the variant causes a warning, which fails builds that deny warnings",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page says since when the code is deprecated",
        ),
    ],
    help: "Name the replacement in `replaced_by`.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
