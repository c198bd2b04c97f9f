//! Which of the documented members one of a body is.
// As in the module `fit`.
#![allow(clippy::inline_always)]

use super::bytes::Stop;
use super::shape::{Field, Name};
use super::walk::Scan;

/// A field by its number, if it is one, and where its value begins.
pub(crate) type Named<'f> = Result<(Option<(usize, &'f Field)>, usize), Stop>;

/// Which field the member there is.
#[inline(always)]
pub(crate) fn named<'f>(scan: Scan<'_, '_>, fields: &'f [Field], at: usize) -> Named<'f> {
    if scan.text.byte(at) == b'"' {
        let word = scan.text.word(at + 1);
        for (index, field) in fields.iter().enumerate() {
            let name: &Name = &field.name;
            if word & name.mask == name.word {
                let end = at + 1 + name.text.len();
                if name.text.len() < 8
                    || (scan.text.slice(at + 1, end) == name.text && scan.text.byte(end) == b'"')
                {
                    return Ok((Some((index, field)), scan.text.colon(end + 1)?));
                }
            }
        }
    }
    spelled(scan, fields, at)
}

/// The same of a name that is no field's, or written in another way.
#[cold]
fn spelled<'f>(scan: Scan<'_, '_>, fields: &'f [Field], at: usize) -> Named<'f> {
    let (end, value) = scan.key(at)?;
    let name = scan.text.text((at, end));
    let is = |(_, field): &(usize, &Field)| matches!(field.at, [only] if name.is(only));
    Ok((fields.iter().enumerate().find(is), value))
}
