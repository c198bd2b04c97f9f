//! Digests: what tells a page or a text from another without keeping it.

use sha2::{Digest as _, Sha256};
use std::fmt;

/// What a column said: enough of its SHA-256 for a later import to tell an edited cell from a changed page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Digest([u8; 6]);

impl Digest {
    /// Of a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut digest = [0; 6];
        for (slot, byte) in digest.iter_mut().zip(Sha256::digest(text.as_bytes())) {
            *slot = byte;
        }
        Self(digest)
    }

    /// From its hexadecimal digits.
    pub(super) fn read(digits: &str) -> Option<Self> {
        let whole = u64::from_str_radix(digits, 16).ok()?;
        let [0, 0, digest @ ..] = whole.to_be_bytes() else {
            return None;
        };
        Some(Self(digest))
    }

    /// Its hexadecimal digits.
    pub(super) fn write(self, out: &mut impl fmt::Write) -> fmt::Result {
        hexadecimal(&self.0, out)
    }
}

/// SHA-256 in hexadecimal digits.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    // Writing into memory does not fail.
    let _ = hexadecimal(&Sha256::digest(bytes), &mut text);
    text
}

fn hexadecimal(bytes: &[u8], out: &mut impl fmt::Write) -> fmt::Result {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    for digit in digits.filter_map(|value| char::from_digit(u32::from(value), 16)) {
        out.write_char(digit)?;
    }
    Ok(())
}
