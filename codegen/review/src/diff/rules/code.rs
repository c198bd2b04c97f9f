//! Rows that come, go, and become others.

use super::{Rule, change};

pub(super) const ALL: &[&Rule] = &[
    &CODE_ADDED,
    &CODE_REMOVED,
    &CODE_REMOVED_NOT_RESERVED,
    &CODE_REUSED,
    &RESERVED_ADDED,
    &RESERVED_REMOVED,
    &CODE_VALUE_CHANGED,
    &CODE_TYPE_CHANGED,
    &CODE_SPLIT,
    &CODE_MERGED,
    &STATUS_ADDED_TO_CODE,
    &STATUS_REMOVED_FROM_CODE,
    &NAME_CHANGED,
    &ROW_MOVED,
    &ANCHOR_CHANGED,
];

change! {
    CODE_ADDED "code-added" Minor: "A row with a new code."
    Client Info "a client that knows all old codes meets one that it does not know"
    Rust Info "a new variant; the enum is non-exhaustive, so every match has an arm for it"
    Reader Info "a new row on the page"
    => "Nothing to do; tell clients in the release notes."
    from &[("shop/codes.csv", "code,status\nGONE,410\n")], to &[("shop/codes.csv", "code,status\nGONE,410\nSOLD,409\n")]
}

change! {
    CODE_REMOVED "code-removed" Major: "A row that is gone."
    Client Info "the arm that handles the code is dead"
    Server Error "a server that sends the code has nothing to send it with"
    Rust Error "code that names the variant does not compile"
    Reader Info "links to the code's row lead nowhere"
    => "Keep the row and fill `removed` with the version that dropped the code: the variant stays, deprecated."
    from &[("shop/codes.csv", "code,status\nGONE,410\nSOLD,409\n")], to &[("shop/codes.csv", "code,status\nGONE,410\n")]
}

change! {
    CODE_REMOVED_NOT_RESERVED "code-removed-not-reserved" None: "A row that is gone, while nothing keeps its code from being given away again."
    Client Warn "a client that was never updated would act on the old meaning of a code given away again"
    => "List the code under [reserved] in api.toml."
    from &[("shop/codes.csv", "code,status\nGONE,410\nSOLD,409\n")], to &[("shop/codes.csv", "code,status\nGONE,410\n")]
}

change! {
    CODE_REUSED "code-reused" Major: "A code that was removed or reserved and is sent again, with another meaning."
    Client Error "a client that was never updated acts on the old meaning"
    Server Error "one code means two things, depending on the age of the client"
    Rust Error "the same variant or lookup means something else, and the compiler cannot tell"
    Reader Warn "old pages, logs and answers say something else about the code"
    => "Choose another code."
    from &[("shop/api.toml", "title = \"Shop\"\n[reserved]\ncodes = [\"SOLD\"]\n"), ("shop/codes.csv", "code,status\nGONE,410\n")],
    to &[("shop/codes.csv", "code,status\nGONE,410\nSOLD,409\n")]
}

change! {
    RESERVED_ADDED "reserved-added" None: "A code that may not be used any more."
    Server Info "the code cannot be given away again"
    => "Nothing to do."
    from &[("shop/codes.csv", "code,status\nGONE,410\n")],
    to &[("shop/api.toml", "title = \"Shop\"\n[reserved]\ncodes = [\"SOLD\"]\n"), ("shop/codes.csv", "code,status\nGONE,410\n")]
}

change! {
    RESERVED_REMOVED "reserved-removed" None: "A code that was reserved and may be given away again."
    Client Warn "a client that was never updated would act on the old meaning of the code"
    => "Keep the code under [reserved]."
    from &[("shop/api.toml", "title = \"Shop\"\n[reserved]\ncodes = [\"SOLD\"]\n"), ("shop/codes.csv", "code,status\nGONE,410\n")],
    to &[("shop/codes.csv", "code,status\nGONE,410\n")]
}

change! {
    CODE_VALUE_CHANGED "code-value-changed" Patch: "A row that has another code on the wire. A declared alias makes it a warning."
    Client Error "a client that branches on the old code does not recognise the error"
    Server Error "the server must send another code"
    Rust Info "`code()` gives the new code; the old one is found only if it is an alias"
    Reader Warn "the anchor of the row on the page is another"
    => "Keep the old code in `aliases`, and announce the change: clients in other languages break all the same."
    from &[("shop/codes.csv", "code,name,status\nGONE,Gone,410\n")], to &[("shop/codes.csv", "code,name,status\nVANISHED,Gone,410\n")]
}

change! {
    CODE_TYPE_CHANGED "code-type-changed" Major: "Codes of another type: a word for a number, or a number of another width."
    Client Error "a client that reads the old type cannot decode the body"
    Server Error "the server must send another JSON type"
    Rust Error "`code()` and `from_code()` have another type"
    Reader Info "the codes look different"
    => "Keep the type, or release a major version and announce it."
    from &[("shop/api.toml", "title = \"Shop\"\n[codes]\ntype = \"u16\"\n"), ("shop/codes.csv", "code,name,status\n7,Gone,410\n")],
    to &[("shop/codes.csv", "code,name,status\n7,Gone,410\n")]
}

change! {
    CODE_SPLIT "code-split" Major: "One code that several new rows name as their alias."
    Client Warn "what was one code on the wire is several, and the table cannot say which a client will meet"
    Server Warn "the server must decide which of the new codes to send"
    Rust Error "code that names the old variant does not compile"
    Reader Warn "links to the old code's row lead nowhere"
    => "Keep the old row with `deprecated` and `replaced_by` for a release."
    from &[("shop/codes.csv", "code,status\nDB,500\n")], to &[("shop/codes.csv", "code,status,aliases\nDB_READ,500,DB\nDB_WRITE,500,DB\n")]
}

change! {
    CODE_MERGED "code-merged" Major: "Several codes that one row names as its aliases."
    Client Warn "a client that told the codes apart cannot do so any more"
    Server Warn "the server must send the one code for all of them"
    Rust Error "code that names the old variants does not compile"
    Reader Warn "links to the old codes' rows lead nowhere"
    => "Keep the old rows with `deprecated` and `replaced_by` for a release."
    from &[("shop/codes.csv", "code,status\nDB_READ,500\nDB_WRITE,500\n")], to &[("shop/codes.csv", "code,status,aliases\nDB,500,DB_READ;DB_WRITE\n")]
}

change! {
    STATUS_ADDED_TO_CODE "status-added-to-code" Minor: "A code that comes with a further status."
    Client Warn "the code alone does not say any more which error it is, and `from_code` gives nothing"
    Rust Info "a new variant"
    Reader Info "a new row on the page, and the anchors of the code now name the status"
    => "Ask for code and status together; give the new error a code of its own if the API can."
    from &[("shop/codes.csv", "code,name,status\nGONE,Gone,410\n")], to &[("shop/codes.csv", "code,name,status\nGONE,Gone,410\nGONE,GoneForGood,404\n")]
}

change! {
    STATUS_REMOVED_FROM_CODE "status-removed-from-code" Major: "A code that does not come with one of its statuses any more."
    Client Info "the arm that handles the pair is dead"
    Server Error "a server that sends the pair has nothing to send it with"
    Rust Error "code that names the variant does not compile"
    Reader Info "links to the row lead nowhere"
    => "Keep the row and fill `removed`."
    from &[("shop/codes.csv", "code,name,status\nGONE,Gone,410\nGONE,GoneForGood,404\n")], to &[("shop/codes.csv", "code,name,status\nGONE,Gone,410\n")]
}

change! {
    NAME_CHANGED "name-changed" Major: "A variant of another name, of `ErrorCode` or `Status`."
    Rust Error "code that names the old variant does not compile"
    => "Pin the old name with the column `name`."
    from &[("shop/codes.csv", "code,status\nGONE,410\n")], to &[("shop/codes.csv", "code,name,status\nGONE,Vanished,410\n")]
}

change! {
    ROW_MOVED "row-moved" Patch: "Rows that were inserted or moved, so that rows behind them have another place."
    Rust Info "order means nothing here, but it renumbers the variants, and tools that judge `as` casts ask for a major version"
    => "Append new rows at the end."
    from &[("shop/codes.csv", "code,status\nGONE,410\nSOLD,409\n")], to &[("shop/codes.csv", "code,status\nSOLD,409\nGONE,410\n")]
}

change! {
    ANCHOR_CHANGED "anchor-changed" Patch: "A row whose anchor on the page is another, though its code is the same."
    Reader Warn "links to the old anchor lead nowhere"
    => "Correct the links that you know; name the new anchor in the release notes."
    from &[("shop/codes.csv", "code,name,status\nGONE,Gone,410\n")], to &[("shop/codes.csv", "code,name,status\nGONE,Gone,410\nGONE,GoneForGood,404\n")]
}
