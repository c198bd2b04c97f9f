//! Signs that pages set before a code: a coloured circle, a check mark, a cross.

/// A text without the emoji that it begins with.
pub(super) fn without(text: &str) -> &str {
    let marked = matches!(text.as_bytes().first(), Some(0xE2 | 0xF0));
    if !marked {
        return text;
    }
    let bare = text.trim_start_matches(|c| {
        matches!(c, '\u{2300}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}')
    });
    if bare.trim().is_empty() {
        text
    } else {
        bare.trim_start()
    }
}
