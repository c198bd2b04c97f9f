use crate::rule::prelude::*;

pub static VERSION_BUMP_TOO_SMALL: Rule = Rule {
    id: "version-bump-too-small",
    kind: Kind::Diff,
    level: Level::Info,
    bump: Some(Bump::None),
    summary: "A version of the generated crate that moved less than the changes ask for: information, and with `--enforce-version` an error.",
    impacts: &[Impact::at(
        Level::Info,
        Audience::Rust,
        "Cargo takes the version for compatible with the last one",
    )],
    help: "Set the version in the crate's Cargo.toml.",
    example: example! {
        before: ["../generated/Cargo.toml" = "manifest.toml", "shop/codes.csv"],
        after: ["../generated/Cargo.toml" = "manifest.toml", "shop/codes.csv"],
    },
};
