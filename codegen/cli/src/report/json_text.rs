//! JSON on the standard output and in files, as every report in JSON is written.

use error_tables_codegen::tools::escape::escape_json_text;
use serde::Serialize;

/// Indented JSON. What a terminal or a log would obey is escaped; a reader gets the same values.
pub(crate) fn to_json_text(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    escape_json_text(&text) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use error_tables_codegen::tools::escape::is_invisible;

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
