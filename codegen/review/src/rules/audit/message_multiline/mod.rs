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
            "a log entry has one line, so the second line looks like another entry",
        ),
        Impact::new(Audience::Reader, "table cells and headings have one line"),
    ],
    help: "Write it on one line. `--fix` does this for phrases; for a message, first check what the API sends.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
