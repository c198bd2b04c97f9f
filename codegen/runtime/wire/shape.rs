//! The documented shape of an API's error bodies.

/// Where an API's error bodies carry what.
pub(crate) struct Envelope {
    /// Every documented member with a fixed path; code, status and message are among the first three.
    pub(crate) fields: Fields,
    /// Which of them is the code.
    pub(crate) code: Option<usize>,
    /// Which of them is the status.
    pub(crate) status: Option<usize>,
    /// Which of them is the message.
    pub(crate) message: Option<usize>,
    /// What leads to the message where its place depends on the code; `message` is then the object that holds it.
    pub(crate) keyed: Option<Keyed>,
    /// The header that repeats the code.
    pub(crate) header: Option<&'static str>,
    /// Whether codes are numbers.
    pub(crate) number: bool,
    /// Whether the body is an array.
    pub(crate) list: bool,
}

impl Envelope {
    /// The number of the first field that is not code, status or message.
    pub(crate) fn first_member(&self) -> usize {
        let before = [self.code, self.status, self.message];
        before.into_iter().flatten().count()
    }
}

/// A place of the message that depends on the code.
pub(crate) struct Keyed {
    /// The pointer of the object whose only entry has the code as its name.
    pub(crate) holder: &'static str,
    /// The names after the code.
    pub(crate) after: &'static [&'static str],
    /// The whole pointer.
    pub(crate) pointer: &'static str,
}

/// The members of an object.
pub(crate) struct Fields {
    pub(crate) list: &'static [Field],
    /// One bit for each that must be there.
    pub(crate) required: u64,
    /// Whether each has a bit, and is a direct member of the object.
    pub(crate) flat: bool,
}

impl Fields {
    pub(crate) const fn new(list: &'static [Field]) -> Self {
        let (mut required, mut flat, mut bit) = (0, list.len() < 64, 1);
        let mut rest = list;
        while let Some((field, after)) = rest.split_first() {
            flat &= field.at.len() == 1;
            if field.required {
                required |= bit;
            }
            bit <<= 1;
            rest = after;
        }
        Fields {
            list,
            required,
            flat,
        }
    }
}

/// A member and what it should be.
pub(crate) struct Field {
    /// The names of its JSON pointer, from the object that holds it.
    pub(crate) at: &'static [&'static str],
    /// The pointer from the root, as problems name it.
    pub(crate) pointer: &'static str,
    pub(crate) shape: Shape,
    pub(crate) required: bool,
    pub(crate) name: Name,
}

impl Field {
    pub(crate) const fn new(
        at: &'static [&'static str],
        pointer: &'static str,
        shape: Shape,
        required: bool,
    ) -> Self {
        let name = match at {
            [only] => Name::new(only.as_bytes()),
            _ => Name::NONE,
        };
        Field {
            at,
            pointer,
            shape,
            required,
            name,
        }
    }
}

/// A name as it is written in a body, with its closing quote: its first bytes as a word, and all of it.
pub(crate) struct Name {
    pub(crate) word: u64,
    pub(crate) mask: u64,
    pub(crate) text: &'static [u8],
}

impl Name {
    /// No name is this one.
    const NONE: Name = Name {
        word: 1,
        mask: 0,
        text: &[],
    };

    const fn new(text: &'static [u8]) -> Self {
        let (mut word, mut mask, mut shift) = (0, 0, 0);
        let mut rest = text;
        while let Some((byte, after)) = rest.split_first() {
            // What may stand in a body in several ways is not compared in place.
            if !matches!(*byte, 0x20 | 0x21 | 0x23..=0x5b | 0x5d..=0x7e) {
                return Name::NONE;
            }
            if shift < 64 {
                word |= (*byte as u64) << shift;
                mask |= 0xff << shift;
                shift += 8;
            }
            rest = after;
        }
        if shift < 64 {
            word |= (b'"' as u64) << shift;
            mask |= 0xff << shift;
        }
        Name { word, mask, text }
    }
}

/// A documented type.
pub(crate) enum Shape {
    /// What holds the message by its code; of any type.
    Holder,
    Text,
    Integer,
    Natural,
    Number,
    Boolean,
    Object(&'static Fields),
    List(&'static Shape),
    Map(&'static Shape),
}

/// What the documentation says about the body of a response with a given status.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expect {
    /// The response is not an error.
    Success,
    /// The response is an error if it carries a code that is known.
    Perhaps,
    /// There is an error body.
    Body,
    /// There is none.
    NoBody,
    /// Nothing.
    Open,
}
