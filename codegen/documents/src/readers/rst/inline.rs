//! Inline markup of reStructuredText.

use crate::readers::source::split_at_mark;
use crate::readers::tree_builder::TreeBuilder;

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
            let shown = text
                .split_once(" <")
                .map_or(text, |(shown, _)| shown)
                .trim_start_matches(['~', '!']);
            tree.start_mark(true);
            tree.push_text(shown, line);
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
    from.get(open..)?
        .strip_prefix('`')
        .and_then(|t| split_at_mark(t, "`"))
        .filter(|(text, _)| !text.is_empty())
}
