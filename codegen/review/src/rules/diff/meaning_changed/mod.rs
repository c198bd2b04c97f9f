use crate::rule::prelude::*;

pub static MEANING_CHANGED: Rule = Rule {
    id: "meaning-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A different meaning of a code or a status.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`meaning()` returns another text, and so does `Display` if there is no message",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another text",
        ),
    ],
    help: "Nothing to do if only the wording changed. If the meaning changed, use a new code.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
