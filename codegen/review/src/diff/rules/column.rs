//! The columns that `api.toml` declares.

use super::{Rule, change};
use crate::rules::Files;

pub(super) const ALL: &[&Rule] = &[
    &COLUMN_ADDED,
    &COLUMN_REMOVED,
    &COLUMN_TYPE_CHANGED,
    &COLUMN_VALUE_CHANGED,
];

const WITHOUT: Files = &[("shop/codes.csv", "code,status\nGONE,410\n")];
const WITH: Files = &[
    (
        "shop/api.toml",
        "title = \"Shop\"\n[columns]\nfloor = \"integer\"\n",
    ),
    ("shop/codes.csv", "code,status,floor\nGONE,410,1\n"),
];

change! {
    COLUMN_ADDED "column-added" Minor: "A new column."
    Rust Info "a new accessor"
    Reader Info "a new column on the page"
    => "Nothing to do."
    from WITHOUT, to WITH
}

change! {
    COLUMN_REMOVED "column-removed" Major: "A column that is not declared any more."
    Rust Error "code that calls its accessor does not compile"
    Reader Info "the page has a column less"
    => "Keep the column, or release a major version."
    from WITH, to WITHOUT
}

change! {
    COLUMN_TYPE_CHANGED "column-type-changed" Major: "A column of another type."
    Rust Error "its accessor gives another type: code that uses it does not compile"
    => "Keep the type, or declare a column of another name."
    from WITH, to &[("shop/api.toml", "title = \"Shop\"\n[columns]\nfloor = \"string\"\n"), ("shop/codes.csv", "code,status,floor\nGONE,410,1\n")]
}

change! {
    COLUMN_VALUE_CHANGED "column-value-changed" Patch: "Another value in a declared column."
    Client Info "the table says something else about the code"
    Rust Info "its accessor gives another value"
    Reader Info "the page says another value"
    => "Nothing to do."
    from WITH, to &[("shop/api.toml", "title = \"Shop\"\n[columns]\nfloor = \"integer\"\n"), ("shop/codes.csv", "code,status,floor\nGONE,410,2\n")]
}
