use crate::rule::prelude::*;

pub static TABLE_RENAMED: Rule = Rule {
    id: "table-renamed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "An API whose folder was renamed. This is a guess, based on identical rows.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Rust,
            "code that names the module does not compile",
        ),
        Impact::at(
            Level::Warn,
            Audience::Reader,
            "links to the docs page break",
        ),
    ],
    help: "Keep the folder's name. To change what readers see, change the title in api.toml.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["store/codes.csv"],
    },
};
