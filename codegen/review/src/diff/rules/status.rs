//! Statuses of codes, and the rows of `statuses.csv`.

use super::{Rule, change};

pub(super) const ALL: &[&Rule] = &[
    &STATUS_CHANGED,
    &STATUS_CLASS_CHANGED,
    &STATUS_DOCUMENTED,
    &STATUS_WITHDRAWN,
    &DEFAULT_STATUS_CHANGED,
    &HTTP_STATUS_ADDED,
    &HTTP_STATUS_REMOVED,
    &PHRASE_CHANGED,
    &HAS_BODY_CHANGED,
    &RETRY_CHANGED,
];

change! {
    STATUS_CHANGED "status-changed" Patch: "A code that comes with another status of the same class."
    Client Error "a client that branches on the status takes another branch"
    Server Error "the server must answer with another status"
    Rust Warn "`status()` gives another number, and lookups by code and status need it"
    Reader Info "the page says another status"
    => "Keep the status, or announce the change as breaking."
    from &[("shop/codes.csv", "code,status\nGONE,404\n")], to &[("shop/codes.csv", "code,status\nGONE,410\n")]
}

change! {
    STATUS_CLASS_CHANGED "status-class-changed" Patch: "A code that comes with a status of another class: 4xx for 5xx, or a success for a failure."
    Client Error "software that knows nothing of this API retries, caches and counts the answer differently"
    Server Error "the server must answer with another status"
    Rust Warn "`status()` gives another number, and lookups by code and status need it"
    Reader Info "the page says another status"
    => "Keep the status, or announce the change as breaking."
    from &[("shop/codes.csv", "code,status\nGONE,410\n")], to &[("shop/codes.csv", "code,status\nGONE,500\n")]
}

change! {
    STATUS_DOCUMENTED "status-documented" Patch: "A code whose status was undocumented and now is not."
    Client Info "the status can be relied on"
    Server Info "the server must answer with this status"
    Rust Info "`status()` gives a number where it gave nothing"
    Reader Info "the page says the status"
    => "Nothing to do, if the API has always answered so."
    from &[("shop/codes.csv", "code\nGONE\n")], to &[("shop/codes.csv", "code,status\nGONE,410\n")]
}

change! {
    STATUS_WITHDRAWN "status-withdrawn" Patch: "A code whose status is not documented any more."
    Client Warn "who relies on the status cannot know whether it still holds"
    Server Warn "who answers must choose a status"
    Rust Warn "`status()` gives nothing where it gave a number"
    Reader Info "the page does not say the status"
    => "Keep the status if the API answers as before."
    from &[("shop/codes.csv", "code,status\nGONE,410\n")], to &[("shop/codes.csv", "code\nGONE\n")]
}

change! {
    DEFAULT_STATUS_CHANGED "default-status-changed" Patch: "Another status for every row that has none of its own."
    Client Error "a client that branches on the status takes another branch"
    Server Error "the server must answer with another status"
    Rust Warn "`status()` gives another number, and lookups by code and status need it"
    Reader Info "the page says another status"
    => "Keep the default and give the new status to the rows that have it."
    from &[("shop/api.toml", "title = \"Shop\"\n[codes]\ndefault-status = 400\n"), ("shop/codes.csv", "code\nGONE\nSOLD\n")],
    to &[("shop/api.toml", "title = \"Shop\"\n[codes]\ndefault-status = 499\n"), ("shop/codes.csv", "code\nGONE\nSOLD\n")]
}

change! {
    HTTP_STATUS_ADDED "http-status-added" Minor: "A new row of `statuses.csv`."
    Client Info "a documented status that clients do not know"
    Rust Info "a new variant of `Status`, which is non-exhaustive"
    Reader Info "a new row on the page"
    => "Nothing to do; tell clients in the release notes."
    from &[("shop/statuses.csv", "code,phrase\n410,Gone\n")], to &[("shop/statuses.csv", "code,phrase\n410,Gone\n409,Conflict\n")]
}

change! {
    HTTP_STATUS_REMOVED "http-status-removed" Major: "A row of `statuses.csv` that is gone."
    Client Warn "the API does not say any more what the status means"
    Server Warn "the API does not say any more when to answer so"
    Rust Error "code that names the variant of `Status` does not compile"
    Reader Info "the page does not explain the status any more"
    => "Keep the row as long as the API may answer so."
    from &[("shop/statuses.csv", "code,phrase\n410,Gone\n409,Conflict\n")], to &[("shop/statuses.csv", "code,phrase\n410,Gone\n")]
}

change! {
    PHRASE_CHANGED "phrase-changed" Patch: "A status with another phrase."
    Client Info "logs and messages show another phrase"
    Rust Info "`phrase()` and `Display` give another text"
    Reader Info "the page says another phrase"
    => "Nothing to do; pin the variant with `name` if it takes its name from the phrase."
    from &[("shop/statuses.csv", "code,phrase,name\n410,Gone,Gone\n")], to &[("shop/statuses.csv", "code,phrase,name\n410,Vanished,Gone\n")]
}

change! {
    HAS_BODY_CHANGED "has-body-changed" Patch: "A status whose response has a body where it had none, or none where it had one."
    Client Error "who reads the body finds none, or passes over one"
    Server Error "the server must answer with or without a body"
    Rust Warn "`has_body()` gives another answer"
    Reader Info "the page says something else about the body"
    => "Keep it, or announce the change as breaking."
    from &[("shop/statuses.csv", "code,body\n500,no\n")], to &[("shop/statuses.csv", "code,body\n500,yes\n")]
}

change! {
    RETRY_CHANGED "retry-changed" Patch: "Other advice on trying again."
    Client Warn "a request that was safe to repeat may not be, or one that would succeed later is given up"
    Rust Info "`retry()` gives other advice, and what loops on it behaves differently"
    Reader Info "the page gives other advice"
    => "See that the advice fits the operations: repeating one that is not idempotent doubles its effects."
    from &[("shop/codes.csv", "code,status,retry\nBUSY,503,later\n")], to &[("shop/codes.csv", "code,status,retry\nBUSY,503,no\n")]
}
