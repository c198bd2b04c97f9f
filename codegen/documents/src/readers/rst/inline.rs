//! Inline markup of reStructuredText.

use crate::readers::source::{MARK_DISTANCE, split_at_mark};
use crate::readers::tree_builder::TreeBuilder;
use std::borrow::Cow;

/// Adds text without the marks of roles, references, literals and emphasis.
pub(crate) fn push_inline(tree: &mut TreeBuilder, source: &str, line: u32) {
    let mut rest = source;
    while let Some(at) = rest.find(['`', '*', '\\', ':']) {
        let (before, from) = rest.split_at(at);
        tree.push_text(before, line);
        if let Some((text, after)) = from.strip_prefix("``").and_then(|t| split_at_mark(t, "``")) {
            tree.start_mark(true);
            tree.push_text(text, line);
            tree.end_mark();
            rest = after;
        } else if let Some((text, after)) = split_role(from) {
            let target = text.strip_suffix('>').and_then(|t| t.split_once(" <"));
            let shown = target.map_or(text, |(shown, _)| shown);
            tree.start_mark(true);
            tree.push_text(&unescape(shown.trim_start_matches(['~', '!'])), line);
            tree.end_mark();
            rest = after.trim_start_matches('_');
        } else if let Some((text, after)) =
            from.strip_prefix("**").and_then(|t| split_at_mark(t, "**"))
        {
            tree.start_mark(false);
            tree.push_text(text, line);
            tree.end_mark();
            rest = after;
        } else if let Some((text, after)) = from
            .strip_prefix('*')
            .and_then(|t| split_at_mark(t, "*"))
            .filter(|(t, _)| !t.is_empty() && !t.starts_with(' '))
        {
            tree.push_text(text, line);
            rest = after;
        } else if let Some(after) = from.strip_prefix('\\') {
            let wide = after.chars().next().map_or(0, char::len_utf8);
            let (kept, tail) = after.split_at(wide);
            tree.push_text(kept, line);
            rest = tail;
        } else {
            let (kept, tail) = from.split_at(1);
            tree.push_text(kept, line);
            rest = tail;
        }
    }
    tree.push_text(strip_reference_mark(rest), line);
}

/// Removes the mark of a text that is nothing but a reference, such as `name_`.
fn strip_reference_mark(text: &str) -> &str {
    text.strip_suffix('_')
        .filter(|name| {
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.ends_with(|c: char| c.is_ascii_alphanumeric())
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
        .unwrap_or(text)
}

/// Splits `` :role:`text` `` or `` `text` `` into the text and what follows.
fn split_role(from: &str) -> Option<(&str, &str)> {
    let open = if from.starts_with(':') {
        let (name, _) = split_at_mark(from.get(1..)?, ":`").filter(|(name, _)| name.len() <= 40)?;
        let tick = name.len() + 1;
        if !name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'-' | b'_' | b'.'))
        {
            return None;
        }
        tick + 1
    } else {
        0
    };
    let text = from.get(open..)?.strip_prefix('`')?;
    let mut is_escaped = false;
    let end = text.bytes().take(MARK_DISTANCE).position(|byte| {
        let is_end = byte == b'`' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    })?;
    let (text, after) = (text.get(..end)?, text.get(end + 1..)?);
    (!text.is_empty()).then_some((text, after))
}

/// The text without the backslashes before characters that would be marks.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut chars = text.chars();
    let mut plain = String::with_capacity(text.len());
    while let Some(c) = chars.next() {
        plain.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    Cow::Owned(plain)
}
