//! How cells are parsed: statuses, retry advice, yes and no.

use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::source::Spanned;
use crate::wire_code::split_codes;

/// Whether to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Retry {
    /// Not without a change.
    No,
    /// At once.
    Now,
    /// After backing off.
    Later,
    /// When the response says.
    After,
}

impl Retry {
    pub(crate) const ALL: [Retry; 4] = [Retry::No, Retry::Now, Retry::Later, Retry::After];

    /// As the table writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Retry::No => "no",
            Retry::Now => "now",
            Retry::Later => "later",
            Retry::After => "after",
        }
    }

    /// In words.
    #[must_use]
    pub fn describe(self) -> &'static str {
        match self {
            Retry::No => "no",
            Retry::Now => "at once",
            Retry::Later => "later",
            Retry::After => "when the response says",
        }
    }
}

/// The usual notation of a whole number that a spreadsheet wrote with decimals or with spaces around it, such as `409.0`.
pub(crate) fn simplify_number(text: &str) -> Option<&str> {
    let trimmed = text.trim();
    let whole = match trimmed.split_once('.') {
        Some((whole, decimals)) if decimals.bytes().all(|b| b == b'0') => whole,
        _ => trimmed,
    };
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_whole = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    (is_whole && whole != text).then_some(whole)
}

/// The number in a cell that separates its thousands, such as `20,001`.
pub(crate) fn join_thousands(text: &str) -> Option<String> {
    let mut groups = text.split([',', '\u{a0}', '\u{202f}']);
    let is_number = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let first = groups
        .next()
        .filter(|group| (1..=3).contains(&group.len()) && is_number(group))?;
    let rest: Vec<&str> = groups.collect();
    let are_groups = !rest.is_empty()
        && rest
            .iter()
            .all(|group| group.len() == 3 && is_number(group));
    are_groups.then(|| format!("{first}{}", rest.concat()))
}

/// Parses an HTTP status, 100 to 999. The error says what to do.
pub(crate) fn parse_status(text: &str) -> Result<u16, String> {
    let digits = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
    if let Some(number) = simplify_number(text) {
        return Err(format!("write {number}"));
    }
    match text.parse::<u16>() {
        Ok(status @ 100..=999) if digits => Ok(status),
        _ if split_codes(text).is_some() => {
            Err("give each status a row of its own, with the same code".into())
        }
        _ if text == "-" => Err(
            "leave the cell blank; `-` takes away what the table inherits, where it extends another"
                .into(),
        ),
        _ if text.parse::<i64>().is_err() && text.contains(['x', 'X', '-', '–']) => Err(
            "a range is not a status: give each status a row of its own, or leave the cell blank"
                .into(),
        ),
        _ => Err(
            "write a number from 100 to 999, or leave the cell blank if no status is documented"
                .into(),
        ),
    }
}

/// Parses retry advice.
pub(crate) fn parse_retry(
    cell: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<Retry>> {
    let found = Retry::ALL
        .into_iter()
        .find(|retry| retry.name() == cell.value);
    if found.is_none() {
        let help = suggest_similar(&cell.value, &Retry::ALL.map(Retry::name), "value");
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            cell.span,
            format!("`{}` is not retry advice", cell.value),
            help,
        );
    }
    found.map(|retry| Spanned::new(retry, cell.span))
}

/// Parses `yes` or `no`.
pub(crate) fn parse_bool(
    cell: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<bool>> {
    let value = match cell.value.as_str() {
        "yes" => true,
        "no" => false,
        other => {
            let help = "write yes or no, or leave the cell blank if it is not documented";
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                cell.span,
                format!("`{other}` is neither yes nor no"),
                help,
            );
            return None;
        }
    };
    Some(Spanned::new(value, cell.span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_spreadsheets_are_simplified() {
        let cases = [
            ("409.0", Some("409")),
            ("409.", Some("409")),
            ("-1.00", Some("-1")),
            (" 7 ", Some("7")),
            ("409", None),
            ("409.5", None),
            ("1.0.0", None),
            ("-", None),
            (".0", None),
            ("x.0", None),
        ];
        for (text, expected) in cases {
            assert_eq!(simplify_number(text), expected, "{text:?}");
        }
    }

    #[test]
    fn thousands_are_joined() {
        let cases = [
            ("20,001", Some("20001")),
            ("1\u{a0}234\u{202f}567", Some("1234567")),
            ("404", None),
            ("1,23", None),
            ("1,2345", None),
            ("1234,567", None),
            (",123", None),
            ("a,123", None),
            ("1,23x", None),
        ];
        for (text, expected) in cases {
            assert_eq!(join_thousands(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_status_has_three_digits_and_other_texts_are_explained() {
        for (text, status) in [("100", 100), ("404", 404), ("999", 999)] {
            assert_eq!(parse_status(text), Ok(status));
        }
        let number =
            "write a number from 100 to 999, or leave the cell blank if no status is documented";
        let cases = [
            ("404.0", "write 404"),
            (
                "404, 409",
                "give each status a row of its own, with the same code",
            ),
            (
                "4xx",
                "a range is not a status: give each status a row of its own, or leave the cell blank",
            ),
            (
                "400-404",
                "a range is not a status: give each status a row of its own, or leave the cell blank",
            ),
            ("-404", number),
            ("099", number),
            ("99", number),
            ("1000", number),
            ("+404", number),
            ("", number),
            ("gone", number),
        ];
        for (text, help) in cases {
            assert_eq!(
                parse_status(text).as_ref().map_err(String::as_str),
                Err(help),
                "{text:?}"
            );
        }
    }
}
