//! A message whose place depends on the code.

use super::bytes::Bytes;
use super::fit::Held;
use super::json::Json;
use super::kept::Kept;
use super::shape::Keyed;
use super::walk::Place;
use super::DecodeError;
use core::fmt::{self, Write};

/// The message, and what is wrong with the object that holds it.
pub(crate) fn read(
    keyed: &Keyed,
    text: Bytes<'_>,
    held: &Held,
    holder: Place,
    code: &Kept,
    plain: bool,
) -> (Kept, Option<DecodeError>) {
    let there = match code {
        Kept::Slice(start, length) => {
            let name = text.text(held.name).raw;
            name == text.slice(*start, start + length) && text.byte(held.value.0) == b'"'
        }
        _ => false,
    };
    let placed = match keyed.after {
        [] => !held.listed,
        ["0"] => held.listed,
        _ => false,
    };
    if there && placed && held.count == 1 && held.at == holder.0 {
        return (Kept::read(text, held.value, plain), None);
    }
    find(keyed, Json::new(text.0, holder), code)
}

#[cold]
fn find(keyed: &Keyed, holder: Json<'_>, code: &Kept) -> (Kept, Option<DecodeError>) {
    let mut number = Number([0; 20], 0);
    let code = match code {
        Kept::Nothing => return (Kept::Nothing, None),
        Kept::Number(code) => {
            let _ = write!(number, "{code}");
            number.text()
        }
        code => code.text(holder.bytes()),
    };
    let holder = (holder.place().0 > 0).then_some(holder);
    let entry = holder
        .zip(code)
        .and_then(|(holder, code)| holder.entry(code));
    let message = entry.and_then(|(entry, _)| entry.member(keyed.after));
    let Some(message) = message else {
        return (Kept::Nothing, Some(DecodeError::Missing(keyed.pointer)));
    };
    let Some(text) = message.string() else {
        return (Kept::Nothing, Some(DecodeError::WrongType(keyed.pointer)));
    };
    let others = entry.is_some_and(|(_, others)| others);
    let problem = others.then_some(DecodeError::Surplus(keyed.holder));
    (Kept::of(text), problem)
}

/// The digits of a number.
struct Number([u8; 20], usize);

impl Number {
    fn text(&self) -> Option<&str> {
        core::str::from_utf8(self.0.get(..self.1)?).ok()
    }
}

impl Write for Number {
    fn write_str(&mut self, digits: &str) -> fmt::Result {
        for digit in digits.bytes() {
            *self.0.get_mut(self.1).ok_or(fmt::Error)? = digit;
            self.1 += 1;
        }
        Ok(())
    }
}
