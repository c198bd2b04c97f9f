//! Lines of a page: each with its number, and what a line of saved text looks like.

use crate::word::role;

/// A line without its end, and its number.
pub(super) type Line<'a> = (&'a str, u32);

/// How far a mark may be from the one that it closes.
pub(super) const FAR: usize = 2000;

/// The lines of a text, of which the first has a number.
pub(super) fn lines(text: &str, first: u32) -> Vec<Line<'_>> {
    let numbered = text.lines().zip(first..);
    numbered.map(|(text, at)| (text.trim_end(), at)).collect()
}

/// What stands before and after a mark that is not far.
pub(super) fn near<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut end = text.len().min(FAR);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let at = text.get(..end)?.find(mark)?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// How far a line is indented, in columns: a tab goes on to the next eighth.
pub(super) fn indent(text: &str) -> usize {
    let mut wide = 0;
    for c in text.chars() {
        match c {
            '\t' => wide += 8 - wide % 8,
            c if c.is_whitespace() => wide += 1,
            _ => break,
        }
    }
    wide
}

pub(super) fn unbulleted(text: &str) -> &str {
    let bare = text.trim();
    bare.strip_prefix(['\u{2022}', '*', '\u{25e6}', '\u{b7}', '\u{25cf}'])
        .or_else(|| bare.strip_prefix("- "))
        .unwrap_or(bare)
        .trim()
}

/// Whether a line looks like a heading.
pub(super) fn title(text: &str) -> bool {
    let bare = text.trim();
    let words = bare.split_whitespace().count();
    (1..=8).contains(&words)
        && bare.len() <= 70
        && bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !bare.ends_with(['.', ',', ';', ':', '{', '}', ')', '"'])
        && !bare.contains(['=', '"', '{', '|', '<'])
        && bare
            .split_once(": ")
            .is_none_or(|(label, _)| !role::named(label))
}
