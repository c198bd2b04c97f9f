use crate::rule::prelude::*;

pub static VERSION_BUMP_TOO_SMALL: Rule = Rule {
    id: "version-bump-too-small",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::None),
    summary: "A version of the generated crate that is lower than the changes require. With `--enforce-version` this is an error, otherwise information.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "Cargo treats the new version as compatible with the old one",
    )],
    help: "Set the version in the crate's Cargo.toml.",
    example: example! {
        before: ["../generated/Cargo.toml" = "manifest.toml", "shop/codes.csv"],
        after: ["../generated/Cargo.toml" = "manifest.toml", "shop/codes.csv"],
    },
};
