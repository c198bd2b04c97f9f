use crate::rule::prelude::*;

pub static TRANSLATION_MISSING: Rule = Rule {
    id: "translation-missing",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A message without a translation to a language that the table has.",
    impacts: &[Impact::new(
        Audience::Client,
        "users of that language see the message in the language of the API",
    )],
    help: "Add the translation to the file of the language.",
    example: example! {
        fires: ["shop/codes.csv", "shop/messages.de.csv"],
        silent: ["shop/codes.csv", "shop/messages.de.csv"],
    },
};
