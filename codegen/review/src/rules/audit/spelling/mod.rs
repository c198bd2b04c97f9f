use crate::rule::prelude::*;

pub static SPELLING: Rule = Rule {
    id: "spelling",
    kind: Kind::Audit,
    level: Level::Warn,
    bump: None,
    summary: "A misspelt word in a code or a name.",
    impacts: &[
        Impact::new(
            Audience::Client,
            "clients write the misspelling into their code, so that correcting it breaks them",
        ),
        Impact::new(
            Audience::Rust,
            "the variant keeps the misspelling until a major version",
        ),
        Impact::new(
            Audience::Reader,
            "a search for the right spelling finds nothing",
        ),
    ],
    help: "Correct it before it is released. If the API already sends it, allow it with that reason.",
    example: example! {
        fires: ["shop/codes.csv"],
        silent: ["shop/codes.csv"],
    },
};
