use crate::rule::prelude::*;

pub static KEY_ADDED: Rule = Rule {
    id: "key-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A table whose rows are told apart by a further key, such as a subcode.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Client,
            "the API documents a member that tells errors with the same code apart",
        ),
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`ErrorCode` has a new accessor and `from_keys`; a code that gets several rows is no longer found by `from_code`",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/api.toml", "shop/codes.csv"],
    },
};
