//! Lines of reStructuredText: their indentation, and the marks they begin with.

use crate::readers::source::Line;

/// The characters that underline headings.
const ADORNMENTS: &str = "=-~^\"'`#*+.:_<>!$%&,;?@";

/// Counts the lines of a literal block: blank and indented lines.
pub(crate) fn count_literal_lines(lines: &[Line<'_>]) -> usize {
    lines
        .iter()
        .take_while(|(text, _)| text.is_empty() || indent_width(text) > 0)
        .count()
}

/// The number of spaces and tabs at the start of a line.
pub(crate) fn indent_width(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// Removes a bullet of `width` bytes from the first line, and as much indentation from the others.
pub(crate) fn strip_bullet_column<'a>(lines: &[Line<'a>], width: usize) -> Vec<Line<'a>> {
    let cut = |(at, (text, line)): (usize, &Line<'a>)| {
        let drop = if at == 0 {
            width
        } else {
            width.min(indent_width(text))
        };
        (text.get(drop..).unwrap_or(""), *line)
    };
    lines.iter().enumerate().map(cut).collect()
}

/// Counts the lines of an element: its first lines, and the indented lines below them.
pub(crate) fn count_element_lines(lines: &[Line<'_>], first: usize) -> usize {
    let used = first + count_literal_lines(lines.get(first..).unwrap_or_default());
    let blank = lines
        .iter()
        .take(used)
        .rev()
        .take_while(|(text, _)| text.is_empty())
        .count();
    (used - blank).max(1)
}

/// Splits `:name: text` into name and text.
pub(crate) fn split_field(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix(':')?;
    let (name, rest) = inside.split_once(':')?;
    (!name.is_empty() && !name.contains('`') && (rest.is_empty() || rest.starts_with(' ')))
        .then(|| (name, rest.trim()))
}

/// The object that a directive such as `.. c:macro:: NAME` describes.
pub(crate) fn described_object(text: &str) -> Option<&str> {
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

/// The character of a line that underlines a heading.
pub(crate) fn adornment_char(text: &str) -> Option<char> {
    let first = text.chars().next().filter(|c| ADORNMENTS.contains(*c))?;
    (text.len() >= 2 && text.chars().all(|c| c == first)).then_some(first)
}
