//! Codes as they are on the wire: words, numbers and ranges, and how their cells are parsed.

use crate::cell::{join_thousands, simplify_number};
use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::source::Spanned;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// The maximum length of a code, in bytes.
const LONGEST: usize = 256;

/// What stands between the ends.
const BETWEEN: &str = "..";

/// The type of a code on the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CodeType {
    /// A word.
    #[default]
    String,
    /// An unsigned integer of 16 bits.
    U16,
    /// An unsigned integer of 32 bits.
    U32,
    /// A signed integer of 32 bits.
    I32,
    /// A signed integer of 64 bits.
    I64,
    /// An unsigned integer of 64 bits.
    U64,
}

impl CodeType {
    /// As `api.toml` writes it, which is the Rust type for integers.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            CodeType::String => "string",
            CodeType::U16 => "u16",
            CodeType::U32 => "u32",
            CodeType::I32 => "i32",
            CodeType::I64 => "i64",
            CodeType::U64 => "u64",
        }
    }

    pub(crate) const ALL: [CodeType; 6] = [
        CodeType::String,
        CodeType::U16,
        CodeType::U32,
        CodeType::I32,
        CodeType::I64,
        CodeType::U64,
    ];

    /// The least and greatest number; `None` for words.
    #[must_use]
    pub fn range(self) -> Option<(i128, i128)> {
        match self {
            CodeType::String => None,
            CodeType::U16 => Some((0, u16::MAX.into())),
            CodeType::U32 => Some((0, u32::MAX.into())),
            CodeType::I32 => Some((i32::MIN.into(), i32::MAX.into())),
            CodeType::I64 => Some((i64::MIN.into(), i64::MAX.into())),
            CodeType::U64 => Some((0, u64::MAX.into())),
        }
    }
}

/// A code as it is on the wire.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum WireCode {
    /// A word.
    Word(String),
    /// An integer.
    Number(Number),
    /// Every integer of a range that has no row of its own.
    Range(CodeRange),
}

impl PartialOrd for WireCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Words in alphabetical order, before numbers and ranges by their ends.
impl Ord for WireCode {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (WireCode::Word(one), WireCode::Word(other)) => one.cmp(other),
            _ => self.bounds().cmp(&other.bounds()),
        }
    }
}

impl CodeType {
    /// The value of an integer in any notation that a table may use; `None` for words.
    #[must_use]
    pub fn parse_number(self, text: &str) -> Option<i128> {
        let (least, greatest) = self.range()?;
        let number = Number::parse(text, self)?.value();
        (least..=greatest).contains(&number).then_some(number)
    }
}

/// An integer, and how the table writes it. Two are equal if their values are.
#[derive(Clone, Debug)]
pub struct Number {
    value: i128,
    /// The notation of the table, if that is not the usual one.
    written: Option<Box<str>>,
}

impl Number {
    /// The value.
    #[must_use]
    pub fn value(&self) -> i128 {
        self.value
    }

    /// Whether the table writes the number in hexadecimal.
    #[must_use]
    pub fn is_hexadecimal(&self) -> bool {
        self.written
            .as_deref()
            .is_some_and(|text| text.contains(['x', 'X']))
    }

    /// Parses a decimal integer, with or without leading zeros, or a hexadecimal one. Where the type is signed, a hexadecimal
    /// number with all of its digits is the bits of the integer: `0xFFFFFFFF` is -1 as an `i32`.
    fn parse(text: &str, kind: CodeType) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let hexadecimal = digits.strip_prefix("0x").or(digits.strip_prefix("0X"));
        let (digits, radix) = hexadecimal.map_or((digits, 10), |digits| (digits, 16));
        if !digits.starts_with(|c: char| c.is_ascii_hexdigit()) {
            return None;
        }
        let mut value = i128::from_str_radix(digits, radix).ok()?;
        if radix == 16 && !negative {
            value = match (kind, digits.len()) {
                (CodeType::I32, 8) if value > i32::MAX.into() => value - (1 << 32),
                (CodeType::I64, 16) if value > i64::MAX.into() => value - (1 << 64),
                _ => value,
            };
        }
        let value = if negative { -value } else { value };
        let is_usual = value.to_string() == text;
        Some(Number {
            value,
            written: (!is_usual).then(|| text.into()),
        })
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Number {
            value: value.into(),
            written: None,
        }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

/// As the table writes it.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.written {
            Some(written) => f.write_str(written),
            None => self.value.fmt(f),
        }
    }
}

impl WireCode {
    /// The codes that a word seems to hold, such as `A` and `B` for `A / B`; `None` if it looks like one code.
    #[must_use]
    pub fn split(&self) -> Option<Vec<&str>> {
        match self {
            WireCode::Word(word) => split_codes(word),
            WireCode::Number(_) | WireCode::Range(_) => None,
        }
    }

    /// The least and the greatest number; `None` for a word.
    #[must_use]
    pub fn bounds(&self) -> Option<(i128, i128)> {
        match self {
            WireCode::Word(_) => None,
            WireCode::Number(number) => Some((number.value, number.value)),
            WireCode::Range(range) => Some(range.bounds()),
        }
    }

    /// Whether a range and a number or range have a number in common.
    #[must_use]
    pub fn overlaps(&self, other: &WireCode) -> bool {
        let is_range = |code: &WireCode| matches!(code, WireCode::Range(_));
        match (self.bounds(), other.bounds()) {
            (Some(own), Some(others)) if is_range(self) || is_range(other) => {
                own.0 <= others.1 && others.0 <= own.1
            }
            _ => false,
        }
    }

    /// Whether the table writes a number of the code in hexadecimal.
    pub(crate) fn is_hexadecimal(&self) -> bool {
        match self {
            WireCode::Word(_) => false,
            WireCode::Number(number) => number.is_hexadecimal(),
            WireCode::Range(range) => range.is_hexadecimal(),
        }
    }

    /// The code as text, whatever the notation of the table: a number is decimal, and a range begins with its least number.
    #[must_use]
    pub fn to_sent(&self) -> String {
        match self {
            WireCode::Word(word) => word.clone(),
            WireCode::Number(number) => number.value().to_string(),
            WireCode::Range(range) => {
                let (least, greatest) = range.bounds();
                format!("{least}..{greatest}")
            }
        }
    }
}

/// As the table writes it.
impl fmt::Display for WireCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WireCode::Word(word) => f.write_str(word),
            WireCode::Number(number) => number.fmt(f),
            WireCode::Range(range) => range.fmt(f),
        }
    }
}

/// A range of numbers, and how the table writes it. Two are equal if they contain the same numbers.
#[derive(Clone, Debug)]
pub struct CodeRange {
    /// The end that the table writes first, which may be the greater one.
    from: Number,
    to: Number,
}

impl CodeRange {
    /// The least and the greatest number.
    #[must_use]
    pub fn bounds(&self) -> (i128, i128) {
        let (from, to) = self.ends();
        (from.min(to), from.max(to))
    }

    /// Whether a number is in the range.
    #[must_use]
    pub fn contains(&self, number: i128) -> bool {
        let (least, greatest) = self.bounds();
        (least..=greatest).contains(&number)
    }

    /// The ends, in the order in which the table writes them.
    #[must_use]
    pub fn ends(&self) -> (i128, i128) {
        (self.from.value(), self.to.value())
    }

    /// The numbers of the range, in the order in which the table writes its ends.
    pub fn numbers(&self) -> impl Iterator<Item = i128> {
        let (least, greatest) = self.bounds();
        let (from, to) = self.ends();
        let step = if from <= to { 1 } else { -1 };
        std::iter::successors(Some(from), move |number| Some(number + step))
            .take_while(move |number| (least..=greatest).contains(number))
    }

    /// Whether the table writes one of the ends in hexadecimal.
    #[must_use]
    pub fn is_hexadecimal(&self) -> bool {
        self.from.is_hexadecimal() || self.to.is_hexadecimal()
    }
}

impl PartialEq for CodeRange {
    fn eq(&self, other: &Self) -> bool {
        self.bounds() == other.bounds()
    }
}

impl Eq for CodeRange {}

impl PartialOrd for CodeRange {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for CodeRange {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bounds().cmp(&other.bounds())
    }
}

impl Hash for CodeRange {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bounds().hash(state);
    }
}

/// As the table writes it.
impl fmt::Display for CodeRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{BETWEEN}{}", self.from, self.to)
    }
}

/// Parses the name of a code type.
pub(crate) fn parse_code_type(
    text: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<CodeType> {
    let found = CodeType::ALL
        .into_iter()
        .find(|kind| kind.name() == text.value);
    if found.is_none() {
        let help = suggest_similar(&text.value, &CodeType::ALL.map(CodeType::name), "type");
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            text.span,
            format!("`{}` is not a code type", text.value),
            help,
        );
    }
    found
}

/// Parses a code of the declared type.
pub(crate) fn parse_wire_code(
    cell: &Spanned<String>,
    kind: CodeType,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<WireCode>> {
    let text = cell.value.as_str();
    let mut bad = |rule, message: String, help: &str| {
        diagnostics.add(rule, cell.span, message, help);
        None
    };
    if text.is_empty() {
        return bad(
            DiagnosticKind::ValueInvalid,
            "an empty code".into(),
            "remove it, or write the code as the API sends it",
        );
    }
    let Some((least, greatest)) = kind.range() else {
        if text.len() > LONGEST {
            let message = format!(
                "this code has {} bytes; at most {LONGEST} are allowed",
                text.len()
            );
            return bad(
                DiagnosticKind::ValueInvalid,
                message,
                "write the code as the API sends it",
            );
        }
        if text.trim() != text || text.contains(char::is_control) {
            let help = "remove the control characters and the surrounding spaces";
            return bad(
                DiagnosticKind::ValueInvalid,
                "a code with control characters or surrounding spaces".into(),
                help,
            );
        }
        return Some(Spanned::new(WireCode::Word(text.to_string()), cell.span));
    };
    match Number::parse(text, kind) {
        Some(number) if number.value == 0 && text.starts_with('-') => bad(
            DiagnosticKind::ValueInvalid,
            format!("`{text}` is not the usual notation of a number"),
            "write 0",
        ),
        Some(number) if (least..=greatest).contains(&number.value) => {
            Some(Spanned::new(WireCode::Number(number), cell.span))
        }
        Some(number)
            if i64::try_from(number.value).is_err() && u64::try_from(number.value).is_err() =>
        {
            let help = "check the number: it does not fit any code type";
            bad(
                DiagnosticKind::ValueInvalid,
                format!("{text} does not fit {}", kind.name()),
                help,
            )
        }
        Some(_) => {
            let help = format!(
                "{} holds {least} to {greatest}; choose another [codes] type in api.toml",
                kind.name()
            );
            bad(
                DiagnosticKind::ValueInvalid,
                format!("{text} does not fit {}", kind.name()),
                &help,
            )
        }
        None => {
            let (message, help) = explain_no_number(text, kind);
            bad(DiagnosticKind::ValueInvalid, message, &help)
        }
    }
}

/// Why a cell has no number, and what to write.
fn explain_no_number(text: &str, kind: CodeType) -> (String, String) {
    let unusual = |help: String| {
        (
            format!("`{text}` is not the usual notation of a number"),
            help,
        )
    };
    if let Ok(number) = text.trim_start_matches('+').parse::<i64>() {
        return unusual(format!("write {number}"));
    }
    if is_integer(text) {
        let help = "check the number: it does not fit any code type";
        return (format!("{text} does not fit {}", kind.name()), help.into());
    }
    if is_range(text) {
        let help =
            "write one number: only `code` and `reserved.codes` may be a range, such as 100..199";
        return (format!("`{text}` is not one code"), help.into());
    }
    if let Some(number) = join_thousands(text) {
        return unusual(format!(
            "write {number}; or give each code a row of its own"
        ));
    }
    if let Some(number) = simplify_number(text) {
        return unusual(format!("write {number}"));
    }
    if split_codes(text).is_some() {
        let message = format!("`{text}` is several codes in one cell");
        return (message, "give each code a row of its own".into());
    }
    let message = format!("`{text}` is not a number, but the code type in api.toml is a number");
    let help = "write an integer, or set [codes] type = \"string\" in api.toml";
    (message, help.into())
}

/// Whether a text is an integer of any size.
fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Splits a cell that holds several codes; `None` if it holds one. A slash or a space may be part of a code, as in
/// `auth/invalid-email`.
pub(crate) fn split_codes(text: &str) -> Option<Vec<&str>> {
    if !text.contains([' ', ',', ';', '|', '/', '\n']) {
        return None;
    }
    let single = |part: &&str| !part.is_empty() && !part.contains(char::is_whitespace);
    let is_upper_case = |part: &&str| {
        part.bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
    };
    for separator in [
        " / ", ", ", "; ", " | ", " or ", " and ", ",", ";", "|", "/", "\n",
    ] {
        if !text.contains(separator) {
            continue;
        }
        let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
        let parts_are_codes = parts.len() > 1 && parts.iter().all(single);
        if parts_are_codes && (separator != "/" || parts.iter().all(is_upper_case)) {
            return Some(parts);
        }
    }
    None
}

/// Whether a text has the form of a range, be its ends numbers or not.
pub(crate) fn is_range(text: &str) -> bool {
    let is_end = |end: &str| end.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    text.split_once(BETWEEN)
        .is_some_and(|(from, to)| is_end(from) && is_end(to.trim_start_matches(['.', '='])))
}

/// Parses a code of the declared type, or a range of such codes.
pub(crate) fn parse_code_or_range(
    cell: &Spanned<String>,
    kind: CodeType,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<WireCode>> {
    let ends = cell.value.split_once(BETWEEN);
    let (Some((from, to)), Some(_), true) = (ends, kind.range(), is_range(&cell.value)) else {
        return parse_wire_code(cell, kind, diagnostics);
    };
    if to.starts_with(['.', '=']) {
        let message = format!("`{}` is not a range", cell.value);
        let help = format!("write {from}{BETWEEN}{}", to.trim_start_matches(['.', '=']));
        diagnostics.add(DiagnosticKind::ValueInvalid, cell.span, message, help);
        return None;
    }
    let mut end = |text: &str| {
        let text = Spanned::new(text.to_string(), cell.span);
        match parse_wire_code(&text, kind, diagnostics)?.value {
            WireCode::Number(number) => Some(number),
            _ => None,
        }
    };
    let (from, to) = (end(from), end(to));
    let (from, to) = (from?, to?);
    if from == to {
        let message = format!("`{}` is a range of one number", cell.value);
        let help = format!("write {from}");
        diagnostics.add(DiagnosticKind::ValueInvalid, cell.span, message, help);
        return None;
    }
    Some(Spanned::new(
        WireCode::Range(CodeRange { from, to }),
        cell.span,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_hexadecimal_digits_of_a_signed_type_are_its_bits() {
        let cases = [
            ("0xFFFFFFFF", CodeType::I32, Some(-1)),
            ("0x80000000", CodeType::I32, Some(i32::MIN.into())),
            ("0x7FFFFFFF", CodeType::I32, Some(i32::MAX.into())),
            ("0xFFFFFFF", CodeType::I32, Some(0x0fff_ffff)),
            ("0xFFFFFFFF", CodeType::U32, Some(u32::MAX.into())),
            ("0xffffffffffffffff", CodeType::I64, Some(-1)),
            ("0x8000000000000000", CodeType::I64, Some(i64::MIN.into())),
            ("0x7FFFFFFFFFFFFFFF", CodeType::I64, Some(i64::MAX.into())),
            ("0xFFFFFFFFFFFFFFFF", CodeType::U64, Some(u64::MAX.into())),
            ("-0x10", CodeType::I32, Some(-16)),
            ("007", CodeType::U16, Some(7)),
            ("0x", CodeType::U16, None),
            ("+7", CodeType::U16, None),
            ("--7", CodeType::I32, None),
            ("", CodeType::U16, None),
        ];
        for (text, kind, expected) in cases {
            let value = Number::parse(text, kind).map(|number| number.value);
            assert_eq!(value, expected, "{text} {}", kind.name());
        }
    }

    #[test]
    fn a_range_has_the_numbers_between_its_ends() {
        let number = |text| Number::parse(text, CodeType::I32);
        let numbers = |from, to| {
            let (from, to) = number(from).zip(number(to))?;
            Some(CodeRange { from, to }.numbers().collect::<Vec<i128>>())
        };
        assert_eq!(numbers("-1", "2"), Some(vec![-1, 0, 1, 2]));
        assert_eq!(numbers("12", "10"), Some(vec![12, 11, 10]));
        assert_eq!(numbers("7", "7"), Some(vec![7]));
    }
}
