use crate::rule::prelude::*;

pub static TABLE_RENAMED: Rule = Rule {
    id: "table-renamed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "An API whose folder was renamed. This is a guess: the rows are the same.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the module does not compile",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "links to the docs page are broken",
        ),
    ],
    help: "Keep the name of the folder; readers see the title in api.toml.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["store/codes.csv"],
    },
};
