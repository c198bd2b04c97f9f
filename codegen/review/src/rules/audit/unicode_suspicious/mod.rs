use crate::rule::prelude::*;

pub static UNICODE_SUSPICIOUS: Rule = Rule {
    id: "unicode-suspicious",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A text with characters that were probably not meant: UTF-8 that was read as another encoding, control characters, no-break spaces or zero-width characters.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a search for the text fails, and it does not equal a text that looks the same",
        ),
        Impact::new(
            Audience::Reader,
            "some terminals and fonts show such characters as boxes, or not at all",
        ),
    ],
    help: "Use the plain character. `--fix` does this for spaces, except in messages. If a dash or a bullet is intended, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
