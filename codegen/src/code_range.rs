//! Ranges of codes: `-32000..-32099`, both ends included.

use crate::cell::{CodeType, Number, WireCode, parse_wire_code};
use crate::error::{DiagnosticKind, Diagnostics};
use crate::source::Spanned;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// What stands between the ends.
const BETWEEN: &str = "..";

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
