use crate::rule::prelude::*;

pub static PLACEHOLDER_RENAMED: Rule = Rule {
    id: "placeholder-renamed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A renamed placeholder. If both names are the same in Rust, such as `itemName` and `item_name`, a patch version is enough.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the name is part of the Rust API, so code that uses the old one does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the docs page shows another name",
        ),
    ],
    help: "Keep the name; it is not visible on the wire.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
