use crate::rule::prelude::*;

pub static TRANSLATION_WITHOUT_SOURCE: Rule = Rule {
    id: "translation-without-source",
    kind: Kind::Audit,
    level: Level::Info,
    bump: None,
    summary: "A translation that does not say which text it translates.",
    impacts: &[Impact::new(
        Audience::Editor,
        "if the message changes, nothing shows that the translation is out of date",
    )],
    help: "Run `error-tables audit --fix`. It records the digest of the present message in the column `source`.",
    example: example! {
        fires: ["shop/codes.csv", "shop/messages.de.csv"],
        silent: ["shop/codes.csv", "shop/messages.de.csv"],
    },
};
