use crate::rule::prelude::*;

pub static LOCALE_ADDED: Rule = Rule {
    id: "locale-added",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Minor),
    summary: "A new language of messages.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`message_in` returns messages in the language; the first language adds the method",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page lists the language",
        ),
    ],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv", "shop/messages.de.csv"],
        after: ["shop/codes.csv", "shop/messages.de.csv", "shop/messages.fr.csv"],
    },
};
