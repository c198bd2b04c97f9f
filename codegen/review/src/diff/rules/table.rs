//! Whole tables, and what `api.toml` says of them.

use super::{Rule, change};
use crate::rules::Files;

pub(super) const ALL: &[&Rule] = &[
    &TABLE_ADDED,
    &TABLE_REMOVED,
    &TABLE_RENAMED,
    &PARENT_ADDED,
    &PARENT_CHANGED,
    &VERSION_BUMP_TOO_SMALL,
    &TITLE_CHANGED,
    &SOURCE_CHANGED,
    &SAMPLE_CHANGED,
];

const SHOP: (&str, &str) = ("shop/codes.csv", "code,status\nGONE,410\n");
const ALONE: Files = &[SHOP];
const TWO: Files = &[SHOP, ("bank/codes.csv", "code,status\nBROKE,402\n")];
const CHILD: Files = &[
    SHOP,
    ("mall/api.toml", "title = \"Mall\"\nextends = \"shop\"\n"),
    ("mall/codes.csv", "code,status\nSHUT,503\n"),
];
const APART: Files = &[
    SHOP,
    ("mall/api.toml", "title = \"Mall\"\n"),
    ("mall/codes.csv", "code,status\nGONE,410\nSHUT,503\n"),
];

change! {
    TABLE_ADDED "table-added" Minor: "A further API."
    Client Info "a further API is documented"
    Rust Info "a new module"
    Reader Info "a new page"
    => "Nothing to do."
    from ALONE, to TWO
}

change! {
    TABLE_REMOVED "table-removed" Major: "An API that is gone."
    Client Error "nothing documents the API's errors any more"
    Server Error "nothing answers with the API's errors any more"
    Rust Error "code that names the module does not compile"
    Reader Warn "links to the page lead nowhere"
    => "Keep the folder, and say `removed` in its rows."
    from TWO, to ALONE
}

change! {
    TABLE_RENAMED "table-renamed" Major: "An API whose folder has another name: a guess, from rows that are the same."
    Rust Error "code that names the module does not compile"
    Reader Warn "links to the page lead nowhere"
    => "Keep the folder's name; what readers see is the title in api.toml."
    from ALONE, to &[("store/codes.csv", "code,status\nGONE,410\n")]
}

change! {
    PARENT_ADDED "parent-added" Minor: "An API that extends another, and did not before."
    Rust Info "the parent's `ErrorCode` converts into this one"
    => "Nothing to do: what it inherits is reported row by row."
    from APART, to CHILD
}

change! {
    PARENT_CHANGED "parent-changed" Major: "An API that extends another parent, or none any more."
    Rust Error "code that converts the old parent's `ErrorCode` into this one does not compile"
    => "Keep the parent, or release a major version."
    from CHILD, to APART
}

change! {
    TITLE_CHANGED "title-changed" Patch: "Another title."
    Reader Info "page and docs call the API differently"
    => "Nothing to do."
    from ALONE, to &[("shop/api.toml", "title = \"The shop\"\n"), SHOP]
}

change! {
    SOURCE_CHANGED "source-changed" Patch: "Another page where the facts were read."
    Reader Info "docs link to another page"
    => "Nothing to do."
    from ALONE, to &[("shop/api.toml", "title = \"shop\"\npage = \"https://shop.example/errors\"\n"), SHOP]
}

change! {
    SAMPLE_CHANGED "sample-changed" None: "Other sample bodies."
    Reader Info "the page prints another body"
    => "Nothing to do: what the samples must agree with is compared by itself."
    from &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\n"), SHOP],
    to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\n[[sample]]\ncode = \"GONE\"\nbody = '{\"type\": \"GONE\"}'\n"), SHOP]
}

change! {
    VERSION_BUMP_TOO_SMALL "version-bump-too-small" None: "A version of the generated crate that moved less than the changes ask for: information, and with `--enforce-version` an error."
    Rust Info "Cargo takes the version for compatible with the last one"
    => "Set the version in the crate's Cargo.toml."
    from &[("../generated/Cargo.toml", "[package]\nversion = \"0.1.3\"\n"), SHOP],
    to &[("../generated/Cargo.toml", "[package]\nversion = \"0.1.3\"\n"), ("shop/codes.csv", "code,status\nGONE,404\n")]
}
