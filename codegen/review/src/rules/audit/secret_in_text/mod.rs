use crate::rule::prelude::*;

pub static SECRET_IN_TEXT: Rule = Rule {
    id: "secret-in-text",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "Something that looks like a key or a token, in a text or in a sample.",
    impacts: &[
        Impact::new(
            Audience::Server,
            "a published key has to be revoked, whether or not anybody has found it",
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
