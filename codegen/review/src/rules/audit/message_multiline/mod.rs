use crate::rule::prelude::*;

pub static MESSAGE_MULTILINE: Rule = Rule {
    id: "message-multiline",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A message or a phrase that contains a line break.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a log holds one entry per line, so a second line looks like another entry",
        ),
        Impact::new(
            Audience::Reader,
            "tables and headings have room for one line only",
        ),
    ],
    help: "Write it on one line. `--fix` does this for phrases; for a message, check first what the API sends.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
