use crate::rule::prelude::*;

pub static ALIAS_REMOVED: Rule = Rule {
    id: "alias-removed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Patch),
    summary: "A former code that lookups do not find any more.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Client,
            "a client that meets a server of the old version does not recognise the error",
        ),
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "lookups by the alias give nothing",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the page does not name the former code any more",
        ),
    ],
    help: "Keep the alias as long as one server may send it.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
