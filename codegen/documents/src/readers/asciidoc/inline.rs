//! Inline markup of `AsciiDoc`.

use crate::readers::source::{MARK_DISTANCE, split_at_mark};
use crate::readers::tree_builder::TreeBuilder;

/// The longest line that is searched for markup.
const MAX_LINE: usize = 20_000;

/// Adds text without the marks of code, emphasis, links, anchors and references.
pub(crate) fn push_inline(tree: &mut TreeBuilder, source: &str, line: u32) {
    if source.len() > MAX_LINE {
        return tree.push_text(source, line);
    }
    let mut rest = source;
    let mut open = true;
    while let Some(at) = rest.find(['`', '*', '_', '+', '<', '[', '\\', ':', '#', '&']) {
        let (before, from) = rest.split_at(at);
        let start = before.chars().next_back().map_or(open, is_boundary);
        if let Some((shown, tail)) = split_link(before, from) {
            let kept = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
            tree.push_text(kept, line);
            tree.push_text(shown, line);
            rest = tail;
            open = false;
            continue;
        }
        tree.push_text(before, line);
        if let Some((c, tail)) = split_reference(from) {
            tree.push_text(c.encode_utf8(&mut [0; 4]), line);
            rest = tail;
            open = is_boundary(c);
            continue;
        }
        let (text, tail, code) = split_mark(from, start).unwrap_or_else(|| {
            let wide = from.chars().next().map_or(0, char::len_utf8);
            let (kept, tail) = from.split_at(wide);
            (if kept == "\\" { "" } else { kept }, tail, None)
        });
        match code {
            Some(code) => {
                tree.start_mark(code);
                push_references(tree, text, line);
                tree.end_mark();
            }
            None => push_references(tree, text, line),
        }
        open = text.chars().next_back().is_none_or(is_boundary);
        rest = tail;
    }
    tree.push_text(rest, line);
}

/// Adds text whose character references stand for characters.
fn push_references(tree: &mut TreeBuilder, text: &str, line: u32) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        tree.push_text(before, line);
        rest = if let Some((c, tail)) = split_reference(from) {
            tree.push_text(c.encode_utf8(&mut [0; 4]), line);
            tail
        } else {
            let (kept, tail) = from.split_at(1);
            tree.push_text(kept, line);
            tail
        };
    }
    tree.push_text(rest, line);
}

/// Splits a character reference, such as `&#124;`, `&#x7C;` or `&amp;`: the character, and what follows.
fn split_reference(from: &str) -> Option<(char, &str)> {
    const LONGEST: usize = 8;
    let inside = from.strip_prefix('&')?;
    let end = inside.bytes().take(LONGEST).position(|b| b == b';')?;
    let (name, tail) = (inside.get(..end)?, inside.get(end + 1..)?);
    let Some(number) = name.strip_prefix('#') else {
        let named = [
            ("amp", '&'),
            ("lt", '<'),
            ("gt", '>'),
            ("quot", '"'),
            ("apos", '\''),
            ("nbsp", '\u{a0}'),
        ];
        let (_, c) = named.into_iter().find(|(known, _)| *known == name)?;
        return Some((c, tail));
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    let c = code.ok().and_then(char::from_u32)?;
    (!number.contains('+') && c != '\0').then_some((c, tail))
}

/// Whether a mark may open after a character, or close before it.
fn is_boundary(c: char) -> bool {
    !c.is_alphanumeric() && c != '_'
}

/// Splits marked text: the text between the marks, what follows, and for code and bold whether it is code.
fn split_mark(from: &str, start: bool) -> Option<(&str, &str, Option<bool>)> {
    for (mark, kind) in [
        ("``", Some(true)),
        ("**", Some(false)),
        ("++", None),
        ("__", None),
    ] {
        if let Some((text, tail)) = from
            .strip_prefix(mark)
            .and_then(|text| split_at_mark(text, mark))
            && !text.is_empty()
        {
            return Some((text, tail, kind));
        }
    }
    for (mark, kind) in [
        ("`", Some(true)),
        ("*", Some(false)),
        ("_", None),
        ("+", None),
        ("#", None),
    ] {
        if let Some((text, tail)) = from
            .strip_prefix(mark)
            .and_then(|text| split_at_mark(text, mark))
            && start
            && !text.is_empty()
            && !text.starts_with(' ')
            && tail.chars().next().is_none_or(is_boundary)
        {
            let bare = text.strip_prefix('+').and_then(|t| t.strip_suffix('+'));
            return Some((bare.unwrap_or(text), tail, kind));
        }
    }
    if let Some((text, tail)) = from
        .strip_prefix("<<")
        .and_then(|text| split_at_mark(text, ">>"))
    {
        let shown = text.split_once(',').map_or(text, |(_, shown)| shown);
        return Some((shown.trim(), tail, None));
    }
    if let Some((_, tail)) = from
        .strip_prefix("[[")
        .and_then(|text| split_at_mark(text, "]]"))
    {
        return Some(("", tail, None));
    }
    if let Some((id, tail)) = from
        .strip_prefix("[#")
        .and_then(|text| split_at_mark(text, "]"))
        && !id.contains(' ')
    {
        return Some(("", tail, None));
    }
    None
}

/// Splits a link such as `https://example.org[shown]` or `xref:page.adoc[shown]` at its colon: the shown text, and what follows.
fn split_link<'a>(before: &'a str, from: &'a str) -> Option<(&'a str, &'a str)> {
    let target = from.strip_prefix(':')?;
    let named = before.ends_with(|c: char| c.is_ascii_alphanumeric());
    let end = target
        .bytes()
        .take(MARK_DISTANCE)
        .position(|b| b == b'[' || b.is_ascii_whitespace())?;
    let (address, inside) = target.split_at(end);
    let (shown, tail) = split_at_mark(inside.strip_prefix('[')?, "]")?;
    let shown = shown.trim_end_matches('^');
    (named && !address.starts_with(':'))
        .then_some((if shown.is_empty() { address } else { shown }, tail))
}
