use crate::rule::prelude::*;

pub static LOCALE_REMOVED: Rule = Rule {
    id: "locale-removed",
    kind: Kind::Diff,
    level: Level::Warn,
    bump: Some(Bump::Minor),
    summary: "A language of messages that was removed.",
    impacts: &[
        Impact::at(
            Level::Warn,
            Audience::Rust,
            "`message_in` returns the messages of the API for the language; without any language, the method is gone",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page no longer lists the language",
        ),
    ],
    help: "Keep the file as long as programs ask for the language.",
    example: example! {
        before: ["shop/codes.csv", "shop/messages.de.csv", "shop/messages.fr.csv"],
        after: ["shop/codes.csv", "shop/messages.de.csv"],
    },
};
