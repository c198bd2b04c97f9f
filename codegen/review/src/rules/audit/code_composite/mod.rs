use crate::rule::prelude::*;

pub static CODE_COMPOSITE: Rule = Rule {
    id: "code-composite",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A code that looks like several codes in one cell: `DB_INSERT / DB_UPDATE`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "if no response contains that text, a lookup by the received code finds nothing",
        ),
        Impact::new(
            Audience::Reader,
            "searching the page for one of the codes may miss it",
        ),
    ],
    help: "Give each code its own row; the rows may have the same texts. If the API sends the text as one code, such as `SY/530`, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
