use crate::rule::prelude::*;

pub static MEANING_CHANGED: Rule = Rule {
    id: "meaning-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "Another meaning, of a code or a status.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`meaning()` gives another text, and so does `Display` where there is no message",
        ),
        Impact::at(Level::Info, Audience::Reader, "the page says another text"),
    ],
    help: "Nothing to do, if it is only worded better. If it means something else, it deserves a code of its own.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
