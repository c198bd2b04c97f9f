use crate::rule::prelude::*;

pub static PLACEHOLDER_RENAMED: Rule = Rule {
    id: "placeholder-renamed",
    kind: Kind::Diff,
    level: Level::Error,
    bump: Some(Bump::Major),
    summary: "A placeholder of another name. One that Rust writes the same way, such as `itemName` for `item_name`, asks for a patch.",
    impacts: &[
        Impact::at(
            Level::Error,
            Audience::Rust,
            "the name is part of the Rust API: code that uses the old one does not compile",
        ),
        Impact::at(Level::Info, Audience::Reader, "the page says another name"),
    ],
    help: "Keep the name: nobody on the wire sees it.",
    example: example! {
        before: ["shop/codes.csv"],
        after: ["shop/codes.csv"],
    },
};
