use crate::rule::prelude::*;

pub static TRANSLATION_CHANGED: Rule = Rule {
    id: "translation-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "A message with another text in another language.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "`message_in` returns the new text",
    )],
    help: "Nothing to do.",
    example: example! {
        before: ["shop/codes.csv", "shop/messages.de.csv"],
        after: ["shop/codes.csv", "shop/messages.de.csv"],
    },
};
