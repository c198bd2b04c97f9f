//! What a cell can hold: statuses, codes, retry advice, booleans.

use crate::error::suggest_similar;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::{CodeType, ColumnType, Retry, Value, WireCode};
use crate::source::Spanned;

/// The longest code, in bytes.
const LONGEST: usize = 256;

/// An HTTP status, 100 to 599; the error says what to do.
pub fn parse_status(text: &str) -> Result<u16, String> {
    let digits = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(status @ 100..=599) if digits => Ok(status),
        _ if split(text).is_some() => {
            Err("give each status a row of its own, with the same code".into())
        }
        _ if text.parse::<i64>().is_err() && text.contains(['x', 'X', '-', '–']) => {
            Err("a range is no status: give each status a row, or leave the cell blank".into())
        }
        _ => Err(
            "write a number from 100 to 599, or leave the cell blank where none is documented"
                .into(),
        ),
    }
}

/// A code of the declared type.
pub fn parse_wire_code(
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
            "remove it, or write the code that was on the wire",
        );
    }
    if let Some(parts) = split(text) {
        let list = parts
            .iter()
            .map(|part| format!("`{part}`"))
            .collect::<Vec<_>>()
            .join(", ");
        return bad(
            DiagnosticKind::CodeComposite,
            format!("several codes in one cell: {list}"),
            "give each code a row of its own",
        );
    }
    let Some((least, greatest)) = kind.range() else {
        if text.len() > LONGEST {
            let message = format!("this code has {} bytes, {LONGEST} is the most", text.len());
            return bad(
                DiagnosticKind::ValueInvalid,
                message,
                "write the code as it is on the wire",
            );
        }
        if text.trim() != text || text.contains(char::is_control) {
            let help = "write the code alone, without blanks around it";
            return bad(
                DiagnosticKind::ValueInvalid,
                "a code with a control character, or a blank at its end".into(),
                help,
            );
        }
        return Some(Spanned::new(WireCode::Word(text.to_string()), cell.span));
    };
    match text.parse::<i64>() {
        Ok(number) if number.to_string() != text => bad(
            DiagnosticKind::ValueInvalid,
            format!("`{text}` is not how this number is written"),
            &format!("write {number}"),
        ),
        Ok(number) if (least..=greatest).contains(&number) => {
            Some(Spanned::new(WireCode::Number(number), cell.span))
        }
        Ok(_) => {
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
        Err(_) if is_integer(text) => {
            let help = "no type of a code holds it; is it right?";
            bad(
                DiagnosticKind::ValueInvalid,
                format!("{text} does not fit {}", kind.name()),
                help,
            )
        }
        Err(_) => {
            let help = "write an integer, or set [codes] type = \"string\" in api.toml";
            bad(
                DiagnosticKind::ValueInvalid,
                format!("`{text}` stands where api.toml asks for a number"),
                help,
            )
        }
    }
}

/// Digits, maybe behind a minus, of any number.
fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The codes of a cell that holds several. A slash or a blank alone may be part of a code, as in `auth/invalid-email`.
fn split(text: &str) -> Option<Vec<&str>> {
    if !text.contains([' ', ',', ';', '|', '/', '\n']) {
        return None;
    }
    let single = |part: &&str| !part.is_empty() && !part.contains(char::is_whitespace);
    let shouted = |part: &&str| {
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
        if parts_are_codes && (separator != "/" || parts.iter().all(shouted)) {
            return Some(parts);
        }
    }
    None
}

/// Retry advice.
pub fn parse_retry(
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
            format!("`{}` is no retry advice", cell.value),
            help,
        );
    }
    found.map(|retry| Spanned::new(retry, cell.span))
}

/// `yes` or `no`.
pub fn parse_bool(cell: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Spanned<bool>> {
    let value = match cell.value.as_str() {
        "yes" => true,
        "no" => false,
        other => {
            let help = "write yes or no, or leave the cell blank where the page does not say";
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

/// A cell of a declared column.
pub fn parse_value(
    cell: &Spanned<String>,
    kind: ColumnType,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<Value>> {
    let value = match kind {
        ColumnType::String => Value::Text(cell.value.clone()),
        ColumnType::Bool => Value::Bool(parse_bool(cell, diagnostics)?.value),
        ColumnType::Integer => {
            if let Ok(number) = cell.value.parse() {
                Value::Integer(number)
            } else {
                diagnostics.add(
                    DiagnosticKind::ValueInvalid,
                    cell.span,
                    format!("`{}` is no integer", cell.value),
                    "write an integer of 64 bits",
                );
                return None;
            }
        }
    };
    Some(Spanned::new(value, cell.span))
}
