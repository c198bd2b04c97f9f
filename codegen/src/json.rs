//! The reader of JSON that clients are given, for what the tables quote: a sample is read as they will read it.
#![allow(dead_code, clippy::collapsible_if)]

extern crate alloc;

// They are formatted as what they are copied into, which is of another edition.
#[rustfmt::skip]
#[path = "../runtime/wire/bytes.rs"]
mod bytes;
#[rustfmt::skip]
#[path = "../runtime/wire/number.rs"]
mod number;
#[rustfmt::skip]
#[path = "../runtime/wire/text.rs"]
mod text;
#[rustfmt::skip]
#[path = "../runtime/wire/json.rs"]
mod value;
#[rustfmt::skip]
#[path = "../runtime/wire/walk.rs"]
mod walk;

pub(crate) use value::Json;

/// An object whose names are data.
type Map<'a, T> = std::collections::BTreeMap<std::borrow::Cow<'a, str>, T>;

/// Why a text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DecodeError {
    /// It ends inside the JSON.
    Truncated,
    /// It is not JSON.
    NotJson,
    /// It is nested more than 128 deep.
    TooDeep,
}

/// The value that a text is.
///
/// # Errors
/// What is wrong with the text.
pub(crate) fn read(text: &str) -> Result<Json<'_>, DecodeError> {
    let scan = walk::Scan::new(text.as_bytes(), None);
    let start = scan.text.blank(bytes::mark(scan.text.0));
    let end = scan.value(start, 0)?;
    if scan.text.is_end(scan.text.blank(end)) {
        Ok(Json::new(scan.text.0, (start, end)))
    } else {
        Err(DecodeError::NotJson)
    }
}
