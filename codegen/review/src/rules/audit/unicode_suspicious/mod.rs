use crate::rule::prelude::*;

pub static UNICODE_SUSPICIOUS: Rule = Rule {
    id: "unicode-suspicious",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "Characters that look like others or like nothing: no-break and zero-width blanks, typographic quotes, bullets, dashes.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a text with such a character is not found by who types it, and not equal to the one that looks the same",
        ),
        Impact::new(
            Audience::Reader,
            "terminals and fonts show it as a box, or not at all",
        ),
    ],
    help: "Write the plain character. `--fix` does it for blanks, except in messages; where the page has a dash or a bullet on purpose, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
