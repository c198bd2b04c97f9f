//! Lines of reStructuredText: how far they are indented, and what they begin with.

use super::line::Line;

const ADORN: &str = "=-~^\"'`#*+.:_<>!$%&,;?@";

/// How many lines a literal block takes.
pub(super) fn literal(lines: &[Line<'_>]) -> usize {
    lines
        .iter()
        .take_while(|(text, _)| text.is_empty() || indent(text) > 0)
        .count()
}

/// How far a line is indented.
pub(super) fn indent(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// The width of a bullet or enumerator, with the space after it.
pub(super) fn bullet(text: &str) -> Option<usize> {
    let mark = text.split(' ').next()?;
    let number = mark.strip_suffix(['.', ')']).is_some_and(|n| {
        n == "#" || (!n.is_empty() && n.len() < 4 && n.bytes().all(|b| b.is_ascii_digit()))
    });
    let known = matches!(mark, "-" | "*" | "+" | "\u{2022}") || number;
    let after = text.get(mark.len()..)?;
    (known && (after.starts_with(' ') || after.is_empty()))
        .then(|| mark.len() + after.len() - after.trim_start().len())
}

/// Lines without their first `width` bytes of bullet.
pub(super) fn stripped<'a>(lines: &[Line<'a>], width: usize) -> Vec<Line<'a>> {
    let cut = |(at, (text, line)): (usize, &Line<'a>)| {
        let drop = if at == 0 {
            width
        } else {
            width.min(indent(text))
        };
        (text.get(drop..).unwrap_or(""), *line)
    };
    lines.iter().enumerate().map(cut).collect()
}

/// How many lines an element takes: its first, and what is indented below it.
pub(super) fn body(lines: &[Line<'_>], first: usize) -> usize {
    let used = first + literal(lines.get(first..).unwrap_or_default());
    let blank = lines
        .iter()
        .take(used)
        .rev()
        .take_while(|(text, _)| text.is_empty())
        .count();
    (used - blank).max(1)
}

/// `:name: text`, as its two parts.
pub(super) fn field(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix(':')?;
    let (name, rest) = inside.split_once(':')?;
    (!name.is_empty() && !name.contains('`') && (rest.is_empty() || rest.starts_with(' ')))
        .then(|| (name, rest.trim()))
}

/// The object that a directive such as `.. c:macro:: NAME` describes.
pub(super) fn described(text: &str) -> Option<&str> {
    let (name, argument) = text.strip_prefix(".. ")?.split_once("::")?;
    let object = name.contains(':')
        || matches!(
            name,
            "data"
                | "describe"
                | "object"
                | "exception"
                | "confval"
                | "envvar"
                | "option"
                | "error"
        );
    (object && !name.contains(' ') && !argument.trim().is_empty()).then(|| argument.trim())
}

pub(super) fn adornment(text: &str) -> Option<char> {
    let first = text.chars().next().filter(|c| ADORN.contains(*c))?;
    (text.len() >= 2 && text.chars().all(|c| c == first)).then_some(first)
}
