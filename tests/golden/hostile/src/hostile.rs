// @generated from hostile by error-tables. Change the table and run cargo build.

//! The errors of the Hostile \*API\* \<script\>\`x\`, as documented at https://example.org/?q=\<script\>.
#![allow(
    deprecated,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::match_same_arms,
    clippy::too_many_lines,
    clippy::upper_case_acronyms,
    rustdoc::bare_urls
)]

use super::{CodeError, DocumentedError, ParseCodeError, Retry};
use core::fmt;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic)]
mod lookup;

#[rustfmt::skip]
mod message;
pub use message::ErrorMessage;

/// An error code of the Hostile \*API\* \<script\>\`x\`.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The end
    ///
    /// Message: <code>\*/ /\* \"# \"## \\ \\n \` \`\`\`rust</code>
    ///
    /// Code `A`, status not documented, see https://example.org/?q=\<script\>.
    A,
    /// \`\`\` panic!() \`\`\` \~\~\~ \*\*\* \_x\_ \_\_y\_\_ snake_case_word
    ///
    /// Message: `{{}} %s ${{x}} {name}`
    ///
    /// Code `B`, status not documented, see https://example.org/?q=\<script\>.
    B,
    /// \[x\](javascript:alert(1)) \<script\>alert(1)\</script\> \<!\-\- \-\-\> \&amp; \&lt;
    ///
    /// Message: <code>\| a \| b \|</code>
    ///
    /// Code `C`, status not documented, see https://example.org/?q=\<script\>.
    C,
    /// \# heading
    ///
    /// Message: <code>&#32;leading and trailing&#32;</code>
    ///
    /// Code `D`, status not documented, see https://example.org/?q=\<script\>.
    D,
    /// \- list<br>1\. one<br>2\) two<br>\+ plus<br>\= equals<br>&#32;   code<br>\`\`\`rust<br>panic!()<br>\`\`\`
    ///
    /// Message: <code>tab&#x9;here</code>
    ///
    /// Code `E`, status not documented, see https://example.org/?q=\<script\>.
    E,
    /// zero&#x200B;width line&#x2028;separator escape&#x1B;\[31m
    ///
    /// Message: <code>right&#x202E;to left</code>
    ///
    /// Code `F`, status not documented, see https://example.org/?q=\<script\>.
    F,
    /// it\'s \"quoted\" \-\- dash \-\-\- dots\.\.\. 1.5 2024. end.
    ///
    /// Message: `it's "quoted" -- dash --- dots...`
    ///
    /// Code `G`, status not documented, see https://example.org/?q=\<script\>.
    G,
    /// \#!\[allow(x)\] \]\] \]
    ///
    /// Message: `日本 é 🦀`
    ///
    /// Code `H`, status not documented, see https://example.org/?q=\<script\>.
    H,
    /// https://example.org/a_b_c\_ and www.example.org, me@example.org :smile: @you #1
    ///
    /// Message: `$(zz) ~/x ~~s~~`
    ///
    /// Code `I`, status not documented, see https://example.org/?q=\<script\>.
    I,
    /// <br>
    ///
    /// Code `J`, status not documented, see https://example.org/?q=\<script\>.
    J,
}

#[rustfmt::skip]
impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &[
        Self::A,
        Self::B,
        Self::C,
        Self::D,
        Self::E,
        Self::F,
        Self::G,
        Self::H,
        Self::I,
        Self::J,
    ];

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
            Self::F => "F",
            Self::G => "G",
            Self::H => "H",
            Self::I => "I",
            Self::J => "J",
        }
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
            Self::F => "F",
            Self::G => "G",
            Self::H => "H",
            Self::I => "I",
            Self::J => "J",
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        None
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::A => Some("*/ /* \"# \"## \\ \\n ` ```rust"),
            Self::B => Some("{{}} %s ${{x}} {name}"),
            Self::C => Some("| a | b |"),
            Self::D => Some(" leading and trailing "),
            Self::E => Some("tab\there"),
            Self::F => Some("right\u{202e}to left"),
            Self::G => Some("it's \"quoted\" -- dash --- dots..."),
            Self::H => Some("日本 é 🦀"),
            Self::I => Some("$(zz) ~/x ~~s~~"),
            _ => None,
        }
    }

    /// What the documentation says the code means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        match self {
            Self::A => Some("The end"),
            Self::B => Some("``` panic!() ``` ~~~ *** _x_ __y__ snake_case_word"),
            Self::C => {
                Some(
                    "[x](javascript:alert(1)) <script>alert(1)</script> <!-- --> &amp; &lt;",
                )
            }
            Self::D => Some("# heading"),
            Self::E => {
                Some(
                    "- list\n1. one\n2) two\n+ plus\n= equals\n    code\n```rust\npanic!()\n```",
                )
            }
            Self::F => Some("zero\u{200b}width line\u{2028}separator escape\u{1b}[31m"),
            Self::G => Some("it's \"quoted\" -- dash --- dots... 1.5 2024. end."),
            Self::H => Some("#![allow(x)] ]] ]"),
            Self::I => {
                Some(
                    "https://example.org/a_b_c_ and www.example.org, me@example.org :smile: @you #1",
                )
            }
            Self::J => Some("\n"),
        }
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
        None
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        None
    }
}

impl ErrorCode {
    /// The one row with this code; `None` if there is none, or more than one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        lookup::codes::from_code(code.as_bytes())
    }

    /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
    /// documented.
    #[must_use]
    pub fn from_code_and_status(code: &str, status: u16) -> Option<Self> {
        let rows = Self::candidates(code);
        let known = rows.iter().any(|row| row.status() == Some(status));
        let wanted = known.then_some(status);
        let mut rows = rows.iter().filter(|row| row.status() == wanted);
        match (rows.next(), rows.next()) {
            (Some(only), None) => Some(*only),
            _ => None,
        }
    }

    /// Every row with this code, in table order.
    #[must_use]
    pub fn candidates(code: &str) -> &'static [Self] {
        lookup::codes::candidates(code.as_bytes())
    }
}

/// The rows whose messages have placeholders.
const INCOMPLETE: [usize; 1] = [1];

impl ErrorCode {
    /// The message as it is sent; `None` if none is documented, or if it has placeholders.
    fn complete_message(self) -> Option<&'static str> {
        if INCOMPLETE.contains(&(self as usize)) {
            return None;
        }
        self.message()
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The message, if it has no placeholders; else the meaning; else the code. For people: it is not the inverse of parsing.
///
/// A message with placeholders is not shown, since it would reach a log or a response unfilled.
/// [`ErrorCode::message`] returns it, and an [`ErrorMessage`] shows it with its values.
impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.complete_message().or(self.meaning()) {
            Some(text) => f.pad(text),
            None => fmt::Display::fmt(&self.code(), f),
        }
    }
}

impl core::error::Error for ErrorCode {}

impl<'a> TryFrom<&'a str> for ErrorCode {
    type Error = CodeError<&'a str>;

    fn try_from(code: &'a str) -> Result<Self, CodeError<&'a str>> {
        match Self::candidates(code) {
            [only] => Ok(*only),
            [] => Err(CodeError::Unknown(code)),
            _ => Err(CodeError::Ambiguous(code)),
        }
    }
}

/// Reads a code as it is on the wire.
impl core::str::FromStr for ErrorCode {
    type Err = ParseCodeError;

    fn from_str(text: &str) -> Result<Self, ParseCodeError> {
        Self::from_code(text).ok_or(ParseCodeError)
    }
}

impl DocumentedError for ErrorCode {
    type Code = &'static str;
    const API: &'static str = "hostile";
    const ALL: &'static [Self] = ErrorCode::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn code(self) -> &'static str {
        self.code()
    }

    fn status(self) -> Option<u16> {
        self.status()
    }

    fn message(self) -> Option<&'static str> {
        self.message()
    }

    fn meaning(self) -> Option<&'static str> {
        self.meaning()
    }

    fn remedy(self) -> Option<&'static str> {
        self.remedy()
    }

    fn retry(self) -> Option<Retry> {
        self.retry()
    }
}

/// The code on the wire.
#[cfg(feature = "serde")]
impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// From the code on the wire.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let known = super::coding::Word(Self::from_code);
        from.deserialize_str(known)
    }
}

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_text(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}
