// @generated from large by error-tables. Change the table and run cargo build.

//! The errors of the Large, as documented at <https://example.org/large>.
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

/// An error code of the Large.
///
/// Declaration order, `Ord` and `as` carry no meaning and may change with the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `Message 0`
    ///
    /// Code `0`, status not documented, see <https://example.org/large>.
    Row0,
    /// `Message 1`
    ///
    /// Code `100`, status not documented, see <https://example.org/large>.
    Row1,
    /// `Message 2`
    ///
    /// Code `200`, status not documented, see <https://example.org/large>.
    Row2,
    /// `Message 3`
    ///
    /// Code `300..350`, status not documented, see <https://example.org/large>.
    Row3,
    /// `Message 4`
    ///
    /// Code `400`, status not documented, see <https://example.org/large>.
    Row4,
    /// `Message 5`
    ///
    /// Code `500`, status not documented, see <https://example.org/large>.
    Row5,
    /// `Message 6`
    ///
    /// Code `600`, status not documented, see <https://example.org/large>.
    Row6,
    /// `Message 7`
    ///
    /// Code `700`, status not documented, see <https://example.org/large>.
    Row7,
    /// `Message 8`
    ///
    /// Code `800`, status not documented, see <https://example.org/large>.
    Row8,
    /// `Message 9`
    ///
    /// Code `900`, status not documented, see <https://example.org/large>.
    Row9,
    /// `Message 10`
    ///
    /// Code `1000..1050`, status not documented, see <https://example.org/large>.
    Row10,
    /// `Message 11`
    ///
    /// Code `1100`, status not documented, see <https://example.org/large>.
    Row11,
    /// `Message 12`
    ///
    /// Code `1200`, status not documented, see <https://example.org/large>.
    Row12,
    /// `Message 13`
    ///
    /// Code `1300`, status not documented, see <https://example.org/large>.
    Row13,
    /// `Message 14`
    ///
    /// Code `1400`, status not documented, see <https://example.org/large>.
    Row14,
    /// `Message 15`
    ///
    /// Code `1500`, status not documented, see <https://example.org/large>.
    Row15,
    /// `Message 16`
    ///
    /// Code `1600`, status not documented, see <https://example.org/large>.
    Row16,
    /// `Message 17`
    ///
    /// Code `1700..1750`, status not documented, see <https://example.org/large>.
    Row17,
    /// `Message 18`
    ///
    /// Code `1800`, status not documented, see <https://example.org/large>.
    Row18,
    /// `Message 19`
    ///
    /// Code `1900`, status not documented, see <https://example.org/large>.
    Row19,
    /// `Message 20`
    ///
    /// Code `2000`, status not documented, see <https://example.org/large>.
    Row20,
    /// `Message 21`
    ///
    /// Code `2100`, status not documented, see <https://example.org/large>.
    Row21,
    /// `Message 22`
    ///
    /// Code `2200`, status not documented, see <https://example.org/large>.
    Row22,
    /// `Message 23`
    ///
    /// Code `2300`, status not documented, see <https://example.org/large>.
    Row23,
    /// `Message 24`
    ///
    /// Code `2400..2450`, status not documented, see <https://example.org/large>.
    Row24,
    /// `Message 25`
    ///
    /// Code `2500`, status not documented, see <https://example.org/large>.
    Row25,
    /// `Message 26`
    ///
    /// Code `2600`, status not documented, see <https://example.org/large>.
    Row26,
    /// `Message 27`
    ///
    /// Code `2700`, status not documented, see <https://example.org/large>.
    Row27,
    /// `Message 28`
    ///
    /// Code `2800`, status not documented, see <https://example.org/large>.
    Row28,
    /// `Message 29`
    ///
    /// Code `2900`, status not documented, see <https://example.org/large>.
    Row29,
    /// `Message 30`
    ///
    /// Code `3000`, status not documented, see <https://example.org/large>.
    Row30,
    /// `Message 31`
    ///
    /// Code `3100..3150`, status not documented, see <https://example.org/large>.
    Row31,
    /// `Message 32`
    ///
    /// Code `3200`, status not documented, see <https://example.org/large>.
    Row32,
    /// `Message 33`
    ///
    /// Code `3300`, status not documented, see <https://example.org/large>.
    Row33,
    /// `Message 34`
    ///
    /// Code `3400`, status not documented, see <https://example.org/large>.
    Row34,
    /// `Message 35`
    ///
    /// Code `3500`, status not documented, see <https://example.org/large>.
    Row35,
    /// `Message 36`
    ///
    /// Code `3600`, status not documented, see <https://example.org/large>.
    Row36,
    /// `Message 37`
    ///
    /// Code `3700`, status not documented, see <https://example.org/large>.
    Row37,
    /// `Message 38`
    ///
    /// Code `3800..3850`, status not documented, see <https://example.org/large>.
    Row38,
    /// `Message 39`
    ///
    /// Code `3900`, status not documented, see <https://example.org/large>.
    Row39,
    /// `Message 40`
    ///
    /// Code `4000`, status not documented, see <https://example.org/large>.
    Row40,
    /// `Message 41`
    ///
    /// Code `4100`, status not documented, see <https://example.org/large>.
    Row41,
    /// `Message 42`
    ///
    /// Code `4200`, status not documented, see <https://example.org/large>.
    Row42,
    /// `Message 43`
    ///
    /// Code `4300`, status not documented, see <https://example.org/large>.
    Row43,
    /// `Message 44`
    ///
    /// Code `4400`, status not documented, see <https://example.org/large>.
    Row44,
    /// `Message 45`
    ///
    /// Code `4500..4550`, status not documented, see <https://example.org/large>.
    Row45,
    /// `Message 46`
    ///
    /// Code `4600`, status not documented, see <https://example.org/large>.
    Row46,
    /// `Message 47`
    ///
    /// Code `4700`, status not documented, see <https://example.org/large>.
    Row47,
    /// `Message 48`
    ///
    /// Code `4800`, status not documented, see <https://example.org/large>.
    Row48,
    /// `Message 49`
    ///
    /// Code `4900`, status not documented, see <https://example.org/large>.
    Row49,
    /// `Message 50`
    ///
    /// Code `5000`, status not documented, see <https://example.org/large>.
    Row50,
    /// `Message 51`
    ///
    /// Code `5100`, status not documented, see <https://example.org/large>.
    Row51,
    /// `Message 52`
    ///
    /// Code `5200..5250`, status not documented, see <https://example.org/large>.
    Row52,
    /// `Message 53`
    ///
    /// Code `5300`, status not documented, see <https://example.org/large>.
    Row53,
    /// `Message 54`
    ///
    /// Code `5400`, status not documented, see <https://example.org/large>.
    Row54,
    /// `Message 55`
    ///
    /// Code `5500`, status not documented, see <https://example.org/large>.
    Row55,
    /// `Message 56`
    ///
    /// Code `5600`, status not documented, see <https://example.org/large>.
    Row56,
    /// `Message 57`
    ///
    /// Code `5700`, status not documented, see <https://example.org/large>.
    Row57,
    /// `Message 58`
    ///
    /// Code `5800`, status not documented, see <https://example.org/large>.
    Row58,
    /// `Message 59`
    ///
    /// Code `5900..5950`, status not documented, see <https://example.org/large>.
    Row59,
    /// `Message 60`
    ///
    /// Code `6000`, status not documented, see <https://example.org/large>.
    Row60,
    /// `Message 61`
    ///
    /// Code `6100`, status not documented, see <https://example.org/large>.
    Row61,
    /// `Message 62`
    ///
    /// Code `6200`, status not documented, see <https://example.org/large>.
    Row62,
    /// `Message 63`
    ///
    /// Code `6300`, status not documented, see <https://example.org/large>.
    Row63,
    /// `Message 64`
    ///
    /// Code `6400`, status not documented, see <https://example.org/large>.
    Row64,
    /// `Message 65`
    ///
    /// Code `6500`, status not documented, see <https://example.org/large>.
    Row65,
    /// `Message 66`
    ///
    /// Code `6600..6650`, status not documented, see <https://example.org/large>.
    Row66,
    /// `Message 67`
    ///
    /// Code `6700`, status not documented, see <https://example.org/large>.
    Row67,
    /// `Message 68`
    ///
    /// Code `6800`, status not documented, see <https://example.org/large>.
    Row68,
    /// `Message 69`
    ///
    /// Code `6900`, status not documented, see <https://example.org/large>.
    Row69,
}

impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &lookup::codes::ALL;

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        lookup::codes::name(self as usize)
    }

    /// The code on the wire, or the range of codes that the error has.
    #[must_use]
    pub const fn code(self) -> CodeRange {
        CodeRange {
            first: lookup::codes::first_code(self as usize),
            last: lookup::codes::last_code(self as usize),
        }
    }

    /// The HTTP status; `None` where none is documented.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        lookup::codes::status(self as usize)
    }

    /// The message on the wire, placeholders as `{name}`; `None` where none is documented.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        lookup::codes::message(self as usize)
    }

    /// What the documentation says the code means.
    #[must_use]
    pub const fn meaning(self) -> Option<&'static str> {
        lookup::codes::meaning(self as usize)
    }

    /// What the documentation says to do about it.
    #[must_use]
    pub const fn remedy(self) -> Option<&'static str> {
        lookup::codes::remedy(self as usize)
    }

    /// Whether to try again, where the documentation says so.
    #[must_use]
    pub const fn retry(self) -> Option<Retry> {
        lookup::codes::retry(self as usize)
    }
}

#[rustfmt::skip]
impl ErrorCode {
    /// The one row with this code; `None` if there is none, or more than one.
    ///
    /// A number that has no row of its own is looked up in the ranges.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Self> {
        lookup::codes::from_code(code)
            .or_else(|| match Self::candidates(code) {
                [only] => Some(*only),
                _ => None,
            })
    }

    /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
    /// documented.
    #[must_use]
    pub fn from_code_and_status(code: i64, status: u16) -> Option<Self> {
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
    ///
    /// A number that has no row of its own is looked up in the ranges.
    #[must_use]
    pub fn candidates(code: i64) -> &'static [Self] {
        match lookup::codes::candidates(code) {
            [] => {
                match code {
                    300..=350 => &[Self::Row3],
                    1000..=1050 => &[Self::Row10],
                    1700..=1750 => &[Self::Row17],
                    2400..=2450 => &[Self::Row24],
                    3100..=3150 => &[Self::Row31],
                    3800..=3850 => &[Self::Row38],
                    4500..=4550 => &[Self::Row45],
                    5200..=5250 => &[Self::Row52],
                    5900..=5950 => &[Self::Row59],
                    6600..=6650 => &[Self::Row66],
                    _ => &[],
                }
            }
            rows => rows,
        }
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The message with its placeholders as written; else the meaning; else the code. For people: it is not the inverse
/// of parsing.
impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message().or(self.meaning()) {
            Some(text) => f.pad(text),
            None => fmt::Display::fmt(&self.code(), f),
        }
    }
}

impl core::error::Error for ErrorCode {}

impl TryFrom<i64> for ErrorCode {
    type Error = CodeError<i64>;

    fn try_from(code: i64) -> Result<Self, CodeError<i64>> {
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
        let code = text.parse().map_err(|_| ParseCodeError)?;
        Self::from_code(code).ok_or(ParseCodeError)
    }
}

impl DocumentedError for ErrorCode {
    type Code = CodeRange;
    const API: &'static str = "large";
    const ALL: &'static [Self] = ErrorCode::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn code(self) -> CodeRange {
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

/// The codes of an error: one number, or a range of numbers that the documentation reserves for the error.
///
/// The table does not say which number of a range is sent, so none is made up: the number that arrived is in the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeRange {
    first: i64,
    last: i64,
}

#[rustfmt::skip]
impl CodeRange {
    /// The code; `None` for a range.
    #[must_use]
    pub const fn single(self) -> Option<i64> {
        if self.first == self.last { Some(self.first) } else { None }
    }

    /// The least number.
    #[must_use]
    pub const fn first(self) -> i64 {
        self.first
    }

    /// The greatest number.
    #[must_use]
    pub const fn last(self) -> i64 {
        self.last
    }

    /// Whether a number is the code, or in the range.
    #[must_use]
    pub const fn contains(self, code: i64) -> bool {
        self.first <= code && code <= self.last
    }
}

/// The number, or the range with both of its ends: `1..9`.
impl fmt::Display for CodeRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.single() {
            Some(code) => fmt::Display::fmt(&code, f),
            None => write!(f, "{}..{}", self.first, self.last),
        }
    }
}

impl ErrorCode {
    /// The languages that messages are translated to, as language tags (BCP 47).
    pub const LOCALES: &'static [&'static str] = &["de"];

    /// The message in another language, placeholders as in [`ErrorCode::message`]; `None` where no message is documented.
    ///
    /// `locale` is a language tag such as `pt-BR`, in any case. Without a translation for it, the tag is shortened by its
    /// last part; without a translation for any of them, this is the message as the API sends it.
    #[must_use]
    pub fn message_in(self, locale: &str) -> Option<&'static str> {
        let translation = |tag: &str| {
            if tag.eq_ignore_ascii_case("de") {
                lookup::codes::locale_de(self as usize)
            } else {
                None
            }
        };
        let mut tag = locale;
        loop {
            if let Some(text) = translation(tag) {
                return Some(text);
            }
            match tag.rsplit_once('-') {
                Some((shorter, _)) => tag = shorter,
                None => return self.message(),
            }
        }
    }
}

/// From the code on the wire.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let known = super::coding::Number(Self::from_code);
        from.deserialize_i64(known)
    }
}

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_number(number: i128) -> Option<Self> {
        Self::from_code(number.try_into().ok()?)
    }
}
