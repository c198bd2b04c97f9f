use crate::rule::prelude::*;

pub static CODE_COMPOSITE: Rule = Rule {
    id: "code-composite",
    kind: Kind::Generate,
    level: Level::Error,
    bump: None,
    summary: "Several codes in one cell: `DB_INSERT / DB_UPDATE`.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "no response contains that text, so a lookup by the received code finds nothing",
        ),
        Impact::new(
            Audience::Reader,
            "searching the page for one of the codes may miss it",
        ),
    ],
    help: "Give each code its own row. The rows may have the same texts.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
