use crate::rule::prelude::*;

pub static VERSION_BUMP_TOO_SMALL: Rule = Rule {
    id: "version-bump-too-small",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::None),
    summary: "A version bump of the generated crate that is smaller than the changes need. With `--enforce-version` this is an error.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "Cargo treats the version as compatible with the previous one",
    )],
    help: "Set the version in the crate's Cargo.toml.",
    example: example! {
        before: ["../generated/Cargo.toml" = "manifest.toml", "shop/codes.csv"],
        after: ["../generated/Cargo.toml" = "manifest.toml", "shop/codes.csv"],
    },
};
