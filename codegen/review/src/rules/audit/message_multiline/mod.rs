use crate::rule::prelude::*;

pub static MESSAGE_MULTILINE: Rule = Rule {
    id: "message-multiline",
    kind: Kind::Audit,
    level: Level::Error,
    bump: None,
    summary: "A message or a phrase with a line break in it.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "a message goes into one line of a log; a second line looks like another entry",
        ),
        Impact::new(Audience::Reader, "tables and headings hold one line"),
    ],
    help: "Write it on one line. `--fix` does it for phrases; in a message, check first what the API sends.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
