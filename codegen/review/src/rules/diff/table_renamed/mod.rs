use crate::rule::prelude::*;

pub static TABLE_RENAMED: Rule = Rule {
    id: "table-renamed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "An API whose folder has another name: a guess, from rows that are the same.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the module does not compile",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "links to the page lead nowhere",
        ),
    ],
    help: "Keep the folder's name; what readers see is the title in api.toml.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["store/codes.csv"],
    },
};
