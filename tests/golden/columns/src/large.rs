// @generated from large by error-tables. Change the table and run cargo build.

//! The errors of the Large.
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
    /// `1`: the documentation gives no more than the code.
    ///
    /// Code `1`, status not documented.
    Code1,
    /// `2`: the documentation gives no more than the code.
    ///
    /// Code `2`, status not documented.
    Code2,
    /// `3`: the documentation gives no more than the code.
    ///
    /// Code `3`, status not documented.
    Code3,
    /// `4`: the documentation gives no more than the code.
    ///
    /// Code `4`, status not documented.
    Code4,
    /// `5`: the documentation gives no more than the code.
    ///
    /// Code `5`, status not documented.
    Code5,
    /// `6`: the documentation gives no more than the code.
    ///
    /// Code `6`, status not documented.
    Code6,
    /// `7`: the documentation gives no more than the code.
    ///
    /// Code `7`, status not documented.
    Code7,
    /// `8`: the documentation gives no more than the code.
    ///
    /// Code `8`, status not documented.
    Code8,
    /// `9`: the documentation gives no more than the code.
    ///
    /// Code `9`, status not documented.
    Code9,
    /// `10`: the documentation gives no more than the code.
    ///
    /// Code `10`, status not documented.
    Code10,
    /// `11`: the documentation gives no more than the code.
    ///
    /// Code `11`, status not documented.
    Code11,
    /// `12`: the documentation gives no more than the code.
    ///
    /// Code `12`, status not documented.
    Code12,
    /// `13`: the documentation gives no more than the code.
    ///
    /// Code `13`, status not documented.
    Code13,
    /// `14`: the documentation gives no more than the code.
    ///
    /// Code `14`, status not documented.
    Code14,
    /// `15`: the documentation gives no more than the code.
    ///
    /// Code `15`, status not documented.
    Code15,
    /// `16`: the documentation gives no more than the code.
    ///
    /// Code `16`, status not documented.
    Code16,
    /// `17`: the documentation gives no more than the code.
    ///
    /// Code `17`, status not documented.
    Code17,
    /// `18`: the documentation gives no more than the code.
    ///
    /// Code `18`, status not documented.
    Code18,
    /// `19`: the documentation gives no more than the code.
    ///
    /// Code `19`, status not documented.
    Code19,
    /// `20`: the documentation gives no more than the code.
    ///
    /// Code `20`, status not documented.
    Code20,
    /// `21`: the documentation gives no more than the code.
    ///
    /// Code `21`, status not documented.
    Code21,
    /// `22`: the documentation gives no more than the code.
    ///
    /// Code `22`, status not documented.
    Code22,
    /// `23`: the documentation gives no more than the code.
    ///
    /// Code `23`, status not documented.
    Code23,
    /// `24`: the documentation gives no more than the code.
    ///
    /// Code `24`, status not documented.
    Code24,
    /// `25`: the documentation gives no more than the code.
    ///
    /// Code `25`, status not documented.
    Code25,
    /// `26`: the documentation gives no more than the code.
    ///
    /// Code `26`, status not documented.
    Code26,
    /// `27`: the documentation gives no more than the code.
    ///
    /// Code `27`, status not documented.
    Code27,
    /// `28`: the documentation gives no more than the code.
    ///
    /// Code `28`, status not documented.
    Code28,
    /// `29`: the documentation gives no more than the code.
    ///
    /// Code `29`, status not documented.
    Code29,
    /// `30`: the documentation gives no more than the code.
    ///
    /// Code `30`, status not documented.
    Code30,
    /// `31`: the documentation gives no more than the code.
    ///
    /// Code `31`, status not documented.
    Code31,
    /// `32`: the documentation gives no more than the code.
    ///
    /// Code `32`, status not documented.
    Code32,
    /// `33`: the documentation gives no more than the code.
    ///
    /// Code `33`, status not documented.
    Code33,
    /// `34`: the documentation gives no more than the code.
    ///
    /// Code `34`, status not documented.
    Code34,
    /// `35`: the documentation gives no more than the code.
    ///
    /// Code `35`, status not documented.
    Code35,
    /// `36`: the documentation gives no more than the code.
    ///
    /// Code `36`, status not documented.
    Code36,
    /// `37`: the documentation gives no more than the code.
    ///
    /// Code `37`, status not documented.
    Code37,
    /// `38`: the documentation gives no more than the code.
    ///
    /// Code `38`, status not documented.
    Code38,
    /// `39`: the documentation gives no more than the code.
    ///
    /// Code `39`, status not documented.
    Code39,
    /// `40`: the documentation gives no more than the code.
    ///
    /// Code `40`, status not documented.
    Code40,
    /// `41`: the documentation gives no more than the code.
    ///
    /// Code `41`, status not documented.
    Code41,
    /// `42`: the documentation gives no more than the code.
    ///
    /// Code `42`, status not documented.
    Code42,
    /// `43`: the documentation gives no more than the code.
    ///
    /// Code `43`, status not documented.
    Code43,
    /// `44`: the documentation gives no more than the code.
    ///
    /// Code `44`, status not documented.
    Code44,
    /// `45`: the documentation gives no more than the code.
    ///
    /// Code `45`, status not documented.
    Code45,
    /// `46`: the documentation gives no more than the code.
    ///
    /// Code `46`, status not documented.
    Code46,
    /// `47`: the documentation gives no more than the code.
    ///
    /// Code `47`, status not documented.
    Code47,
    /// `48`: the documentation gives no more than the code.
    ///
    /// Code `48`, status not documented.
    Code48,
    /// `49`: the documentation gives no more than the code.
    ///
    /// Code `49`, status not documented.
    Code49,
    /// `50`: the documentation gives no more than the code.
    ///
    /// Code `50`, status not documented.
    Code50,
    /// `51`: the documentation gives no more than the code.
    ///
    /// Code `51`, status not documented.
    Code51,
    /// `52`: the documentation gives no more than the code.
    ///
    /// Code `52`, status not documented.
    Code52,
    /// `53`: the documentation gives no more than the code.
    ///
    /// Code `53`, status not documented.
    Code53,
    /// `54`: the documentation gives no more than the code.
    ///
    /// Code `54`, status not documented.
    Code54,
    /// `55`: the documentation gives no more than the code.
    ///
    /// Code `55`, status not documented.
    Code55,
    /// `56`: the documentation gives no more than the code.
    ///
    /// Code `56`, status not documented.
    Code56,
    /// `57`: the documentation gives no more than the code.
    ///
    /// Code `57`, status not documented.
    Code57,
    /// `58`: the documentation gives no more than the code.
    ///
    /// Code `58`, status not documented.
    Code58,
    /// `59`: the documentation gives no more than the code.
    ///
    /// Code `59`, status not documented.
    Code59,
    /// `60`: the documentation gives no more than the code.
    ///
    /// Code `60`, status not documented.
    Code60,
    /// `61`: the documentation gives no more than the code.
    ///
    /// Code `61`, status not documented.
    Code61,
    /// `62`: the documentation gives no more than the code.
    ///
    /// Code `62`, status not documented.
    Code62,
    /// `63`: the documentation gives no more than the code.
    ///
    /// Code `63`, status not documented.
    Code63,
    /// `64`: the documentation gives no more than the code.
    ///
    /// Code `64`, status not documented.
    Code64,
    /// `65`: the documentation gives no more than the code.
    ///
    /// Code `65`, status not documented.
    Code65,
    /// `66`: the documentation gives no more than the code.
    ///
    /// Code `66`, status not documented.
    Code66,
    /// `67`: the documentation gives no more than the code.
    ///
    /// Code `67`, status not documented.
    Code67,
    /// `68`: the documentation gives no more than the code.
    ///
    /// Code `68`, status not documented.
    Code68,
    /// `69`: the documentation gives no more than the code.
    ///
    /// Code `69`, status not documented.
    Code69,
    /// `70`: the documentation gives no more than the code.
    ///
    /// Code `70`, status not documented.
    Code70,
    /// `71`: the documentation gives no more than the code.
    ///
    /// Code `71`, status not documented.
    Code71,
    /// `72`: the documentation gives no more than the code.
    ///
    /// Code `72`, status not documented.
    Code72,
    /// `73`: the documentation gives no more than the code.
    ///
    /// Code `73`, status not documented.
    Code73,
    /// `74`: the documentation gives no more than the code.
    ///
    /// Code `74`, status not documented.
    Code74,
    /// `75`: the documentation gives no more than the code.
    ///
    /// Code `75`, status not documented.
    Code75,
    /// `76`: the documentation gives no more than the code.
    ///
    /// Code `76`, status not documented.
    Code76,
    /// `77`: the documentation gives no more than the code.
    ///
    /// Code `77`, status not documented.
    Code77,
    /// `78`: the documentation gives no more than the code.
    ///
    /// Code `78`, status not documented.
    Code78,
    /// `79`: the documentation gives no more than the code.
    ///
    /// Code `79`, status not documented.
    Code79,
    /// `80`: the documentation gives no more than the code.
    ///
    /// Code `80`, status not documented.
    Code80,
}

impl ErrorCode {
    /// Every code, in table order.
    pub const ALL: &'static [Self] = &lookup::codes::ALL;

    /// The variant's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        lookup::codes::name(self as usize)
    }

    /// The code on the wire.
    #[must_use]
    pub const fn code(self) -> u32 {
        lookup::codes::code(self as usize)
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

    /// The column `colours`: words; empty where the cell is blank.
    #[must_use]
    pub const fn colours(self) -> &'static [Colours] {
        match lookup::codes::column_colours(self as usize) {
            0 => &[Colours::Red],
            1 => &[Colours::Green],
            2 => &[Colours::Red, Colours::Green],
            3 => &[Colours::Blue],
            _ => &[],
        }
    }

    /// Whether the column `colours` has the word `red`.
    #[must_use]
    pub fn is_red(self) -> bool {
        self.colours().contains(&Colours::Red)
    }

    /// Whether the column `colours` has the word `green`.
    #[must_use]
    pub fn is_green(self) -> bool {
        self.colours().contains(&Colours::Green)
    }

    /// Whether the column `colours` has the word `blue`.
    #[must_use]
    pub fn is_blue(self) -> bool {
        self.colours().contains(&Colours::Blue)
    }

    /// The column `level`; `None` where the cell is blank.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        match lookup::codes::column_level(self as usize) {
            0 => Some(Level::Low),
            1 => Some(Level::High),
            _ => None,
        }
    }

    /// The column `first`; `None` where the cell is blank.
    #[must_use]
    pub const fn first(self) -> Option<Self> {
        match lookup::codes::column_first(self as usize) {
            0 => None,
            _ => Some(Self::Code1),
        }
    }
}

impl ErrorCode {
    /// The one row with this code; `None` if there is none, or more than one.
    #[must_use]
    pub fn from_code(code: u32) -> Option<Self> {
        lookup::codes::from_code(code)
    }

    /// The row with this code and exactly this status; if there is none, the one row with this code whose status is not
    /// documented.
    #[must_use]
    pub fn from_code_and_status(code: u32, status: u16) -> Option<Self> {
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
    pub fn candidates(code: u32) -> &'static [Self] {
        lookup::codes::candidates(code)
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

impl TryFrom<u32> for ErrorCode {
    type Error = CodeError<u32>;

    fn try_from(code: u32) -> Result<Self, CodeError<u32>> {
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
    type Code = u32;
    const API: &'static str = "large";
    const ALL: &'static [Self] = ErrorCode::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn code(self) -> u32 {
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

/// A word of the column `colours`.
///
/// The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Colours {
    /// `red`
    Red,
    /// `green`
    Green,
    /// `blue`
    Blue,
}

#[rustfmt::skip]
impl Colours {
    /// Every word, in the order of the table.
    pub const ALL: &'static [Self] = &[Self::Red, Self::Green, Self::Blue];

    /// The word as the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Green => "green",
            Self::Blue => "blue",
        }
    }

    /// The value of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.as_str() == word)
    }
}

impl fmt::Display for Colours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A word of the column `level`.
///
/// The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `low`
    Low,
    /// `high`
    High,
}

#[rustfmt::skip]
impl Level {
    /// Every word, in the order of the table.
    pub const ALL: &'static [Self] = &[Self::Low, Self::High];

    /// The word as the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::High => "high",
        }
    }

    /// The value of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.as_str() == word)
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The code on the wire.
#[cfg(feature = "serde")]
impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.code())
    }
}

/// From the code on the wire.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let known = super::coding::Number(|code| Self::from_code(code.try_into().ok()?));
        from.deserialize_u32(known)
    }
}

#[cfg(feature = "serde")]
impl super::coding::Coded for ErrorCode {
    fn of_number(number: i128) -> Option<Self> {
        Self::from_code(number.try_into().ok()?)
    }
}
