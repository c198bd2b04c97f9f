//! Values and what they hold, to the depth that is read.
// As in the module `bytes`.
#![allow(clippy::inline_always)]

use super::bytes::{Bytes, Stop};
use core::cell::Cell;

/// The deepest nesting that is read.
const DEEPEST: usize = 128;

/// Where something begins and ends.
pub(crate) type Place = (usize, usize);

/// A text whose values are passed over.
#[derive(Clone, Copy)]
pub(crate) struct Scan<'a, 'o> {
    pub(crate) text: Bytes<'a>,
    /// Set to true by a string that has escapes or is not ASCII, if given.
    odd: Option<&'o Cell<bool>>,
}

impl<'a, 'o> Scan<'a, 'o> {
    pub(crate) fn new(bytes: &'a [u8], odd: Option<&'o Cell<bool>>) -> Self {
        let text = Bytes(bytes);
        Scan { text, odd }
    }

    /// A string.
    #[inline(always)]
    pub(crate) fn string(self, at: usize) -> Result<usize, Stop> {
        let at = self.text.plain(at + 1);
        if self.text.byte(at) == b'"' {
            return Ok(at + 1);
        }
        if let Some(odd) = self.odd {
            odd.set(true);
        }
        self.text.rest(at)
    }

    /// A value, at a depth of nesting.
    pub(crate) fn value(self, mut at: usize, depth: usize) -> Result<usize, Stop> {
        // One bit a level: whether it is an object.
        let (mut objects, mut level) = (0_u128, depth);
        loop {
            match self.text.byte(at) {
                b'"' => at = self.string(at)?,
                first @ (b'{' | b'[') => {
                    level = deeper(level)?;
                    at = self.text.blank(at + 1);
                    // A closing bracket is two after its opening one.
                    if self.text.byte(at) != first + 2 {
                        objects = objects << 1 | u128::from(first == b'{');
                        if first == b'{' {
                            at = self.key(at)?.1;
                        }
                        continue;
                    }
                    (at, level) = (at + 1, level - 1);
                }
                b'-' | b'0'..=b'9' => at = self.text.number(at)?,
                _ => at = self.text.literal(at)?,
            }
            loop {
                if level == depth {
                    return Ok(at);
                }
                let object = objects & 1 == 1;
                at = self.text.blank(at);
                match self.text.byte(at) {
                    b',' => {
                        at = self.text.blank(at + 1);
                        if object {
                            at = self.key(at)?.1;
                        }
                        break;
                    }
                    b'}' if object => {}
                    b']' if !object => {}
                    _ => return Err(self.text.stop(at)),
                }
                (at, level, objects) = (at + 1, level - 1, objects >> 1);
            }
        }
    }

    /// A member's name and the colon: the end of the name, and the place of the value.
    #[inline]
    pub(crate) fn key(self, at: usize) -> Result<(usize, usize), Stop> {
        if self.text.byte(at) != b'"' {
            return Err(self.text.stop(at));
        }
        let end = self.string(at)?;
        Ok((end, self.text.colon(end)?))
    }

    /// An object; `each` is given the place of a member, and gives the place after it.
    #[inline]
    pub(crate) fn members(
        self,
        at: usize,
        depth: usize,
        mut each: impl FnMut(usize, usize) -> Result<usize, Stop>,
    ) -> Result<usize, Stop> {
        let depth = deeper(depth)?;
        let mut at = self.text.blank(at + 1);
        if self.text.byte(at) == b'}' {
            return Ok(at + 1);
        }
        loop {
            at = self.text.blank(each(at, depth)?);
            match self.text.byte(at) {
                b',' => at = self.text.blank(at + 1),
                b'}' => return Ok(at + 1),
                _ => return Err(self.text.stop(at)),
            }
        }
    }

    /// An object; `each` is called with the place of a name and the start of its value, and returns the place after the value.
    #[inline]
    pub(crate) fn entries(
        self,
        at: usize,
        depth: usize,
        mut each: impl FnMut(Place, usize, usize) -> Result<usize, Stop>,
    ) -> Result<usize, Stop> {
        self.members(at, depth, |at, depth| {
            let (end, value) = self.key(at)?;
            each((at, end), value, depth)
        })
    }

    /// An array; `each` is given the place of an item, and gives the place after it.
    #[inline]
    pub(crate) fn items(
        self,
        at: usize,
        depth: usize,
        mut each: impl FnMut(usize, usize) -> Result<usize, Stop>,
    ) -> Result<usize, Stop> {
        let depth = deeper(depth)?;
        let mut at = self.text.blank(at + 1);
        if self.text.byte(at) == b']' {
            return Ok(at + 1);
        }
        loop {
            at = self.text.blank(each(at, depth)?);
            match self.text.byte(at) {
                b',' => at = self.text.blank(at + 1),
                b']' => return Ok(at + 1),
                _ => return Err(self.text.stop(at)),
            }
        }
    }
}

#[inline]
fn deeper(depth: usize) -> Result<usize, Stop> {
    if depth < DEEPEST {
        Ok(depth + 1)
    } else {
        Err(Stop::TooDeep)
    }
}
