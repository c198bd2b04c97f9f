//! `[body]`: what a response carries.

use super::{Rule, change};
use crate::rules::Files;

pub(super) const ALL: &[&Rule] = &[
    &ENVELOPE_PATH_ADDED,
    &ENVELOPE_PATH_REMOVED,
    &ENVELOPE_PATH_CHANGED,
    &ENVELOPE_HEADER_ADDED,
    &ENVELOPE_HEADER_REMOVED,
    &ENVELOPE_HEADER_RENAMED,
    &ENVELOPE_FIELD_ADDED,
    &ENVELOPE_FIELD_REMOVED,
    &ENVELOPE_FIELD_MOVED,
    &ENVELOPE_FIELD_TYPE_CHANGED,
    &ENVELOPE_FIELD_OPTIONAL_CHANGED,
    &ENVELOPE_FIELD_UNIT_CHANGED,
    &ENVELOPE_FIELD_RETRY_CHANGED,
    &ENVELOPE_FIELD_TEXT_CHANGED,
    &ENVELOPE_OURS_CHANGED,
];

const ROW: (&str, &str) = ("shop/codes.csv", "code,status\nGONE,410\n");
const CODE: Files = &[
    (
        "shop/api.toml",
        "title = \"Shop\"\n[body]\ncode = \"/type\"\n",
    ),
    ROW,
];
const BOTH: Files = &[
    (
        "shop/api.toml",
        "title = \"Shop\"\n[body]\ncode = \"/type\"\nmessage = \"/text\"\n",
    ),
    ROW,
];
const HEADER: Files = &[
    (
        "shop/api.toml",
        "title = \"Shop\"\n[body]\ncode = \"/type\"\nheader = \"x-code\"\n",
    ),
    ROW,
];
const WAIT: Files = &[
    (
        "shop/api.toml",
        "title = \"Shop\"\n[body]\ncode = \"/type\"\n[body.members.pause]\nat = \"/pause\"\ntype = \"integer\"\nunit = \"ms\"\n",
    ),
    ROW,
];

change! {
    ENVELOPE_PATH_ADDED "envelope-path-added" Minor: "A body that carries code, message or status where it carried none. A message asks for a major version: who answers must give it."
    Client Info "the body tells more"
    Server Info "the server must send it"
    Rust Info "the decoded response gives it"
    Reader Info "the body is described more fully"
    => "Nothing to do."
    from CODE, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\nstatus = \"/status\"\n"), ROW]
}

change! {
    ENVELOPE_PATH_REMOVED "envelope-path-removed" Major: "A body that does not carry code, message or status any more."
    Client Error "who reads it finds nothing"
    Server Error "the server must not send it any more"
    Rust Error "the decoded response does not give it any more"
    Reader Info "the body is described less fully"
    => "Keep sending it."
    from BOTH, to CODE
}

change! {
    ENVELOPE_PATH_CHANGED "envelope-path-changed" Patch: "A body that carries code, message or status elsewhere."
    Client Error "who reads the old place finds nothing"
    Server Error "the server must send another shape"
    Rust Warn "the types are the same, but bodies of the old shape are not understood"
    Reader Info "the body is described differently"
    => "Send both for a while, or announce the change as breaking."
    from CODE, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/kind\"\n"), ROW]
}

change! {
    ENVELOPE_HEADER_ADDED "envelope-header-added" Minor: "A header that repeats the code."
    Client Info "the code is known without the body"
    Server Warn "the server must send the header"
    Rust Info "decoding looks at the header"
    Reader Info "the page names the header"
    => "Nothing to do."
    from CODE, to HEADER
}

change! {
    ENVELOPE_HEADER_REMOVED "envelope-header-removed" Patch: "A header that does not repeat the code any more."
    Client Error "who reads the code from the header finds none"
    Server Error "the server must not send the header any more"
    Rust Warn "decoding does not look at the header any more"
    Reader Info "the page does not name the header any more"
    => "Keep sending it."
    from HEADER, to CODE
}

change! {
    ENVELOPE_HEADER_RENAMED "envelope-header-renamed" Patch: "Another header repeats the code."
    Client Error "who reads the code from the old header finds none"
    Server Error "the server must send another header"
    Rust Warn "decoding looks at another header"
    Reader Info "the page names another header"
    => "Send both for a while, or announce the change as breaking."
    from HEADER, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\nheader = \"error-code\"\n"), ROW]
}

change! {
    ENVELOPE_FIELD_ADDED "envelope-field-added" Minor: "A further member of the body."
    Client Info "the body tells more"
    Server Info "the server may send it; if it is required, it must"
    Rust Info "a new accessor; a required member must be given by who answers, which does not compile without it"
    Reader Info "the body is described more fully"
    => "Nothing to do; a required member asks for a major version."
    from CODE, to WAIT
}

change! {
    ENVELOPE_FIELD_REMOVED "envelope-field-removed" Major: "A member that the body does not have any more."
    Client Error "who reads it finds nothing"
    Server Warn "the server must not send it any more"
    Rust Error "code that calls its accessor does not compile"
    Reader Info "the body is described less fully"
    => "Keep sending it."
    from WAIT, to CODE
}

change! {
    ENVELOPE_FIELD_MOVED "envelope-field-moved" Patch: "A member that stands elsewhere in the body."
    Client Error "who reads the old place finds nothing"
    Server Error "the server must send another shape"
    Rust Warn "the accessor is the same, but bodies of the old shape are not understood"
    Reader Info "the body is described differently"
    => "Send both for a while, or announce the change as breaking."
    from WAIT, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\n[body.members.pause]\nat = \"/retry\"\ntype = \"integer\"\nunit = \"ms\"\n"), ROW]
}

change! {
    ENVELOPE_FIELD_TYPE_CHANGED "envelope-field-type-changed" Major: "A member of another JSON type."
    Client Error "who decodes the old type fails"
    Server Error "the server must send another type"
    Rust Error "its accessor gives another type: code that uses it does not compile"
    Reader Info "the body is described differently"
    => "Keep the type, or send a member of another name."
    from WAIT, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\n[body.members.pause]\nat = \"/pause\"\ntype = \"number\"\nunit = \"ms\"\n"), ROW]
}

change! {
    ENVELOPE_FIELD_OPTIONAL_CHANGED "envelope-field-optional-changed" Major: "A member that is in every body where it was in some, or in some where it was in every one."
    Client Warn "who counts on the member may not find it"
    Server Warn "who answers must always send the member, or need not any more"
    Rust Error "what builds the body takes the member differently: code that gives or leaves it out does not compile"
    Reader Info "the body is described differently"
    => "Keep it, or release a major version."
    from WAIT, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\n[body.members.pause]\nat = \"/pause\"\ntype = \"integer\"\nunit = \"ms\"\nrequired = true\n"), ROW]
}

change! {
    ENVELOPE_FIELD_UNIT_CHANGED "envelope-field-unit-changed" Patch: "A duration in another unit. A number that becomes a duration, or the other way round, asks for a major version."
    Client Error "who reads it in the old unit waits a thousand times too long, or not at all"
    Server Error "the server must send another number"
    Rust Warn "the accessor is the same and counts bodies of the old unit wrongly; one that gives a number where it gave a duration does not compile"
    Reader Info "the body is described differently"
    => "Send a member of another name."
    from WAIT, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\n[body.members.pause]\nat = \"/pause\"\ntype = \"integer\"\nunit = \"s\"\n"), ROW]
}

change! {
    ENVELOPE_FIELD_RETRY_CHANGED "envelope-field-retry-changed" Patch: "A member that says when to try again, and did not, or does not any more."
    Client Warn "who waits as told waits differently"
    Rust Warn "the retry advice of a response is another"
    Reader Info "the body is described differently"
    => "See that clients still wait."
    from WAIT, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\n[body.members.pause]\nat = \"/pause\"\ntype = \"integer\"\nunit = \"ms\"\nretry = \"after\"\n"), ROW]
}

change! {
    ENVELOPE_FIELD_TEXT_CHANGED "envelope-field-text-changed" Patch: "Another text on what a member means, or when it is sent."
    Reader Info "the body is described differently"
    => "Nothing to do."
    from WAIT, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\n[body.members.pause]\nat = \"/pause\"\ntype = \"integer\"\nunit = \"ms\"\nmeaning = \"how long\"\n"), ROW]
}

change! {
    ENVELOPE_OURS_CHANGED "envelope-ours-changed" Patch: "Another choice of what we send where the page leaves it open."
    Server Warn "the server answers differently with this status"
    Rust Info "what is sent with this status is another"
    => "Nothing to do: no client may rely on it."
    from CODE, to &[("shop/api.toml", "title = \"Shop\"\n[body]\ncode = \"/type\"\n[body.ours]\n410 = \"so that the code arrives\"\n"), ROW]
}
