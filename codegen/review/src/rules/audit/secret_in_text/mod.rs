use crate::rule::prelude::*;

pub static SECRET_IN_TEXT: Rule = Rule {
    id: "secret-in-text",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A text or a sample body that seems to contain a key or a token.",
    impacts: &[
        Impact::new(
            Audience::Server,
            "a published key must be revoked, even if nobody seems to have found it",
        ),
        Impact::new(
            Audience::Editor,
            "samples are often copied from a real session",
        ),
    ],
    help: "Revoke the key, then write `YOUR_ACCESS_TOKEN` in its place.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
