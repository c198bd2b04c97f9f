use crate::rule::prelude::*;

pub static SECRET_IN_TEXT: Rule = Rule {
    id: "secret-in-text",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "What looks like a key or a token, in a text or in a sample body.",
    impacts: &[
        Impact::new(
            Audience::Server,
            "a key that was published has to be withdrawn, whether or not somebody has found it",
        ),
        Impact::new(
            Audience::Editor,
            "samples are often copied from a real session",
        ),
    ],
    help: "Withdraw the key, then write `YOUR_ACCESS_TOKEN` in its place.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
