//! Texts: messages and their placeholders, meanings, remedies.

use super::{Rule, change};

pub(super) const ALL: &[&Rule] = &[
    &MESSAGE_CHANGED,
    &PLACEHOLDER_ADDED,
    &PLACEHOLDER_REMOVED,
    &PLACEHOLDER_RENAMED,
    &MEANING_CHANGED,
    &REMEDY_CHANGED,
];

change! {
    MESSAGE_CHANGED "message-changed" Patch: "Another message on the wire, with the same placeholders."
    Client Info "people see another text; a program should never branch on it"
    Server Info "the server sends another text"
    Rust Info "`message()` and `Display` give another text"
    Reader Info "the page says another text"
    => "Nothing to do."
    from &[("shop/codes.csv", "code,status,message\nGONE,410,It is gone.\n")], to &[("shop/codes.csv", "code,status,message\nGONE,410,This is gone.\n")]
}

change! {
    PLACEHOLDER_ADDED "placeholder-added" Major: "A message with a further placeholder. The first one asks for a minor version: the message becomes a variant of `ErrorMessage`."
    Client Info "the message carries a further value"
    Server Info "the server must fill in a further value"
    Rust Error "what builds the message needs a further value: it does not compile without one"
    Reader Info "the page says another text"
    => "Keep the placeholders, or release a major version."
    from &[("shop/codes.csv", "code,status,message\nGONE,410,{item} is gone.\n")], to &[("shop/codes.csv", "code,status,message\nGONE,410,{item} of {shop} is gone.\n")]
}

change! {
    PLACEHOLDER_REMOVED "placeholder-removed" Major: "A message that lost a placeholder."
    Client Info "the message does not carry the value any more"
    Server Info "the server does not send the value any more"
    Rust Error "what builds or reads the message does not have the value any more: code that gives or takes it does not compile"
    Reader Info "the page says another text"
    => "Keep the placeholders, or release a major version."
    from &[("shop/codes.csv", "code,status,message\nGONE,410,{item} is gone.\n")], to &[("shop/codes.csv", "code,status,message\nGONE,410,It is gone.\n")]
}

change! {
    PLACEHOLDER_RENAMED "placeholder-renamed" Major: "A placeholder of another name. One that Rust writes the same way, such as `itemName` for `item_name`, asks for a patch."
    Rust Error "the name is part of the Rust API: code that uses the old one does not compile"
    Reader Info "the page says another name"
    => "Keep the name: nobody on the wire sees it."
    from &[("shop/codes.csv", "code,status,message\nGONE,410,{item} is gone.\n")], to &[("shop/codes.csv", "code,status,message\nGONE,410,{article} is gone.\n")]
}

change! {
    MEANING_CHANGED "meaning-changed" Patch: "Another meaning, of a code or a status."
    Rust Info "`meaning()` gives another text, and so does `Display` where there is no message"
    Reader Info "the page says another text"
    => "Nothing to do, if it is only worded better. If it means something else, it deserves a code of its own."
    from &[("shop/codes.csv", "code,status,meaning\nGONE,410,The item is gone.\n")], to &[("shop/codes.csv", "code,status,meaning\nGONE,410,The item was sold.\n")]
}

change! {
    REMEDY_CHANGED "remedy-changed" Patch: "Other advice on what to do about an error."
    Rust Info "`remedy()` gives another text"
    Reader Info "the page gives other advice"
    => "Nothing to do."
    from &[("shop/codes.csv", "code,status,remedy\nGONE,410,Look again.\n")], to &[("shop/codes.csv", "code,status,remedy\nGONE,410,Choose another.\n")]
}
