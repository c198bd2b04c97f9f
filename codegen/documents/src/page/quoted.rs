//! Quotes of `csv-table`: a space may stand between the comma and the quote, which a reader of CSV would take for a part of the cell.

use super::line::Line;
use super::margin::field;

/// The lines without such spaces.
pub(super) fn tight(lines: &[Line<'_>]) -> Vec<(String, u32)> {
    let mut inside = false;
    let mut tight = Vec::with_capacity(lines.len());
    for (text, at) in lines {
        inside &= field(text.trim_start()).is_none();
        let mut line = String::with_capacity(text.len());
        let mut rest = *text;
        while let Some(next) = rest.find([',', ';', '"']) {
            let (before, from) = rest.split_at(next + 1);
            line.push_str(before);
            let quote = before.ends_with('"');
            inside ^= quote;
            let bare = from.trim_start_matches(' ');
            rest = if quote || inside || !bare.starts_with('"') {
                from
            } else {
                bare
            };
        }
        line.push_str(rest);
        tight.push((line, *at));
    }
    tight
}
