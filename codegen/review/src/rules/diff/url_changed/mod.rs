use crate::rule::prelude::*;

pub static URL_CHANGED: Rule = Rule {
    id: "url-changed",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::Patch),
    summary: "The URL of the documentation of each code, `url` in `api.toml`, is new, changes or was removed.",
    impacts: &[
        Impact::at(
            Level::Info,
            Audience::Rust,
            "`url()` is new or returns another URL; if it was removed, code that calls it does not compile",
        ),
        Impact::at(
            Level::Info,
            Audience::Reader,
            "the codes on the docs page link to another page",
        ),
    ],
    help: "Check that the pages exist. If you remove the URL, release a major version.",
    example: example! {
        before: ["shop/codes.csv", "shop/api.toml"],
        after: ["shop/codes.csv", "shop/api.toml"],
    },
};
