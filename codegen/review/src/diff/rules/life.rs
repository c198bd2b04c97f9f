//! The life of a code: since, deprecated, removed, replaced, and what it was called before.

use super::{Rule, change};

pub(super) const ALL: &[&Rule] = &[
    &CODE_RETIRED,
    &CODE_RESTORED,
    &DEPRECATED_ADDED,
    &DEPRECATED_REMOVED,
    &LIFE_CHANGED,
    &ALIAS_ADDED,
    &ALIAS_REMOVED,
];

change! {
    CODE_RETIRED "code-retired" Minor: "A code that is not sent any more; its row stays."
    Client Info "the arm that handles the code is dead"
    Server Warn "a server that still sends the code sends what no page promises"
    Rust Info "the variant is deprecated: using it earns a warning"
    Reader Info "the row says which version dropped the code"
    => "Nothing to do, if no server sends it; else say `deprecated` first."
    from &[("shop/codes.csv", "code,status\nGONE,410\n")], to &[("shop/codes.csv", "code,status,removed\nGONE,410,2.0\n")]
}

change! {
    CODE_RESTORED "code-restored" Patch: "A code that was removed and is sent again, saying what it said."
    Client Info "a code that was not sent any more is sent"
    Rust Info "the variant is not deprecated any more"
    Reader Info "the row does not say any more that the code was dropped"
    => "Nothing to do."
    from &[("shop/codes.csv", "code,status,removed\nGONE,410,2.0\n")], to &[("shop/codes.csv", "code,status\nGONE,410\n")]
}

change! {
    DEPRECATED_ADDED "deprecated-added" Minor: "A code that should not be relied on any more."
    Client Info "the code will go"
    Server Info "another code should be sent"
    Rust Info "using the variant earns a warning, which fails builds that deny warnings"
    Reader Info "the row says since when the code is deprecated"
    => "Say what comes instead in `replaced_by`."
    from &[("shop/codes.csv", "code,status\nGONE,410\n")], to &[("shop/codes.csv", "code,status,deprecated\nGONE,410,2.0\n")]
}

change! {
    DEPRECATED_REMOVED "deprecated-removed" Patch: "A code that may be relied on again."
    Client Info "the code stays after all"
    Rust Info "using the variant earns no warning any more"
    Reader Info "the row does not say any more that the code is deprecated"
    => "Nothing to do."
    from &[("shop/codes.csv", "code,status,deprecated\nGONE,410,2.0\n")], to &[("shop/codes.csv", "code,status\nGONE,410\n")]
}

change! {
    LIFE_CHANGED "life-changed" Patch: "Another version or replacement in `since`, `deprecated`, `removed` or `replaced_by`."
    Rust Info "docs and deprecation notes say something else"
    Reader Info "the page says something else about the life of the code"
    => "Nothing to do."
    from &[("shop/codes.csv", "code,status,since\nGONE,410,1.0\n")], to &[("shop/codes.csv", "code,status,since\nGONE,410,1.1\n")]
}

change! {
    ALIAS_ADDED "alias-added" Patch: "A former code that lookups find the row by."
    Client Info "an old code is recognised again"
    Rust Info "lookups by the alias give the row"
    Reader Info "the page names the former code"
    => "Nothing to do."
    from &[("shop/codes.csv", "code,status\nGONE,410\n")], to &[("shop/codes.csv", "code,status,aliases\nGONE,410,VANISHED\n")]
}

change! {
    ALIAS_REMOVED "alias-removed" Patch: "A former code that lookups do not find any more."
    Client Error "a client that meets a server of the old version does not recognise the error"
    Rust Warn "lookups by the alias give nothing"
    Reader Info "the page does not name the former code any more"
    => "Keep the alias as long as one server may send it."
    from &[("shop/codes.csv", "code,status,aliases\nGONE,410,VANISHED\n")], to &[("shop/codes.csv", "code,status\nGONE,410\n")]
}
