//! JSON on the standard output and in files, as every report in JSON is written.

use error_tables_codegen::tools::escape::is_invisible;
use serde::Serialize;
use std::fmt::Write;

/// Indented JSON. Characters that change how others are shown are written as `\u....`, and so is a number sign with which a log would
/// read a command; a reader gets the same values.
pub(super) fn to_json_text(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut out = String::with_capacity(text.len() + 1);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        // Outside of strings, the only one of these is the line break.
        let is_escaped = is_invisible(c) && c != '\n' || c == '#' && rest.peek() == Some(&'#');
        if is_escaped {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_same_values() {
        let value =
            serde_json::json!({ "a\u{202e}b": ["\u{85}\u{2028}\u{e0041}\r", "##[error]x", "ä"] });
        let text = to_json_text(&value);
        assert!(text.is_char_boundary(0) && !text.chars().any(|c| is_invisible(c) && c != '\n'));
        assert!(!text.contains("##["), "{text}");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).ok(),
            Some(value)
        );
    }
}
