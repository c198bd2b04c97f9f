use crate::rule::prelude::*;

pub static TRANSLATION_STALE: Rule = Rule {
    id: "translation-stale",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A translation of a message that has changed since.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "users of that language may be told something else than what the message says now",
        ),
        Impact::new(
            Audience::Editor,
            "the translator does not notice the change otherwise",
        ),
    ],
    help: "Correct the translation if it needs it. Then empty its cell `source` and run `error-tables audit --fix`, which records the present message.",
    example: example! {
        fires: ["shop/codes.csv", "shop/messages.de.csv"],
        silent: ["shop/codes.csv", "shop/messages.de.csv"],
    },
};
