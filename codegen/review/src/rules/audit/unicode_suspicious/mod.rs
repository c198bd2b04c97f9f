use crate::rule::prelude::*;

pub static UNICODE_SUSPICIOUS: Rule = Rule {
    id: "unicode-suspicious",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "Characters that are invisible or look like others: no-break and zero-width spaces, typographic quotes, bullets and dashes.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "such a text is not found by typing it, and does not equal one that looks the same",
        ),
        Impact::new(
            Audience::Reader,
            "terminals and fonts may display a box, or nothing",
        ),
    ],
    help: "Write the plain character. `--fix` does this for spaces, except in messages; if the document has a dash or a bullet on purpose, allow it and say so.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
