//! Tables saved with one cell per line: below a header, or as rows of equal height that each begin with a number.

use crate::document::{Layout, Row, Text, collapse_whitespace};
use crate::readers::source::{Line, LineTable, strip_bullet};
use crate::vocabulary::code::{CodeStyle, classify_code, strip_code_marks};
use crate::vocabulary::column_role::is_known_header;

/// How many of the first rows must all begin with a number, or none of them.
const UNIFORM_ROWS: usize = 6;
/// How many more codes a first cell may contain.
const MAX_MORE_CODES: usize = 20;
/// How many more paragraphs a last cell may contain.
const MAX_MORE_PARAGRAPHS: usize = 3;

/// Reads a table with one cell per line: first the headers, then the rows, each with the same number of lines.
pub(crate) fn read_stacked_table(rest: &[Line<'_>]) -> Option<LineTable> {
    let &(first, line) = rest.first()?;
    if first.len() > 40
        || !first.trim_start().starts_with(char::is_alphabetic)
        || !is_known_header(first)
    {
        return None;
    }
    let filled = || {
        rest.iter()
            .copied()
            .enumerate()
            .filter(|(_, (text, _))| !text.trim().is_empty())
    };
    let is_code = |text: &str| {
        let bare = strip_code_marks(text);
        classify_code(bare) == Some(CodeStyle::Number)
            || (!is_known_header(bare) && bare.contains('_'))
    };
    let headers: Vec<bool> = filled()
        .take(6)
        .take_while(|(_, (text, _))| {
            text.len() <= 40 && !text.ends_with(['{', '[', ';']) && !is_code(text)
        })
        .map(|(_, (text, _))| is_known_header(text))
        .collect();
    let known = headers.iter().filter(|known| **known).count();
    let width = if known * 2 >= headers.len() {
        headers.len()
    } else {
        headers.iter().take_while(|known| **known).count()
    };
    if width < 2 {
        return None;
    }
    let places: Vec<usize> = filled().take(width).map(|(at, _)| at).collect();
    let gap = |pair: &[usize]| matches!(pair, [a, b] if b > &(a + 1));
    let is_spread = places.windows(2).all(gap);
    // A title above the headers is not one of them.
    if !is_spread && places.windows(2).next().is_some_and(gap) {
        return None;
    }
    let mut body = filled().skip(width).peekable();
    let mut rows: Vec<Row> = Vec::new();
    let mut used = 1;
    while let Some((end, cells)) = read_stacked_row(&mut body, width, is_spread) {
        used = end + 1;
        let number = |cell: Option<&Text>| {
            cell.and_then(|cell| cell.text.lines().next())
                .is_some_and(|first| {
                    classify_code(strip_code_marks(first)) == Some(CodeStyle::Number)
                })
        };
        let first = rows.first().map(|row| number(row.cells.first()));
        if rows.len() < UNIFORM_ROWS && first.is_some_and(|first| first != number(cells.first())) {
            return None;
        }
        rows.push(Row {
            line: cells.first().map_or(line, |cell| cell.line),
            cells,
            ..Row::default()
        });
    }
    if rows.len() < 3 {
        return None;
    }
    let columns = filled()
        .take(width)
        .map(|(_, (text, _))| collapse_whitespace(text).into_owned())
        .collect();
    Some(LineTable {
        layout: Layout::Table,
        line,
        columns,
        rows,
        lines_used: used,
    })
}

/// Reads one row with one cell per line. Consecutive bullets are the lines of the remaining cells, the same number for each.
/// If blank lines separate the cells, codes without a blank line between them share a cell.
fn read_stacked_row<'a>(
    body: &mut std::iter::Peekable<impl Iterator<Item = (usize, Line<'a>)> + Clone>,
    width: usize,
    is_spread: bool,
) -> Option<(usize, Vec<Text>)> {
    let has_bullet = |text: &str| {
        text.trim_start()
            .starts_with(['\u{2022}', '\u{25e6}', '\u{25cf}'])
    };
    let (mut end, (first, at)) = body.next()?;
    let is_code = matches!(
        classify_code(strip_code_marks(first)),
        Some(CodeStyle::Number | CodeStyle::Machine)
    );
    if !is_code {
        return None;
    }
    let mut cells = vec![Text::plain(collapse_whitespace(first), at)];
    let number = |text: &str| classify_code(strip_code_marks(text)) == Some(CodeStyle::Number);
    let may_share = is_spread && number(first);
    let next = |(here, (text, _)): &(usize, Line<'_>), end: usize| {
        may_share && *here == end + 1 && number(text)
    };
    for _ in 0..MAX_MORE_CODES {
        let Some((here, (text, _))) = body.next_if(|line| next(line, end)) else {
            break;
        };
        if let Some(cell) = cells.first_mut() {
            cell.text.push('\n');
            cell.text.push_str(strip_code_marks(text));
        }
        end = here;
    }
    while cells.len() < width {
        let mut run: Vec<(&str, u32)> = Vec::new();
        while run.len() < 40
            && let Some((here, (text, at))) = body.next_if(|(_, (text, _))| has_bullet(text))
        {
            run.push((strip_bullet(text), at));
            end = here;
        }
        if run.is_empty() {
            let (here, (text, at)) = body.next()?;
            end = here;
            cells.push(Text::plain(collapse_whitespace(text), at));
            continue;
        }
        let each = run.len() / (width - cells.len());
        if each == 0 || !run.len().is_multiple_of(width - cells.len()) {
            return None;
        }
        cells.extend(run.chunks(each).map(|part| {
            let lines: Vec<&str> = part.iter().map(|(text, _)| *text).collect();
            Text::plain(lines.join("\n"), part.first().map_or(at, |(_, at)| *at))
        }));
    }
    // The last cell may have more paragraphs if another row follows soon.
    let starts = |text: &str| {
        matches!(
            classify_code(strip_code_marks(text)),
            Some(CodeStyle::Number | CodeStyle::Machine)
        )
    };
    let more = body
        .clone()
        .take(MAX_MORE_PARAGRAPHS + 1)
        .position(|(_, (text, _))| starts(text))
        .unwrap_or(0);
    for (_, (text, _)) in body.by_ref().take(more) {
        if let Some(last) = cells.last_mut() {
            last.text.push('\n');
            last.text.push_str(&collapse_whitespace(text));
        }
    }
    Some((end, cells))
}

/// The greatest number of cells in a row.
const MAX_CELLS: usize = 6;
/// How many of the first rows must have the same form.
const MIN_ROWS: usize = 4;

/// Reads rows of equal height without a header, each beginning with a number: `400`, `API_ERROR`, `not_found`,
/// `There is none`. `above` is the line above the first row.
pub(crate) fn read_fixed_height_rows(
    rest: &[Line<'_>],
    above: Option<&(String, u32)>,
) -> Option<LineTable> {
    let &(first, line) = rest.first()?;
    if !is_number(first) {
        return None;
    }
    let filled = || {
        rest.iter()
            .enumerate()
            .filter(|(_, (text, _))| !text.trim().is_empty())
    };
    if filled()
        .skip(1)
        .take(2)
        .all(|(_, (text, _))| is_number(text))
    {
        return None;
    }
    let ahead: Vec<&str> = filled()
        .take(MAX_CELLS * MIN_ROWS)
        .map(|(_, (text, _))| *text)
        .collect();
    let width = (2..=MAX_CELLS).find(|width| {
        let mut rows = ahead.chunks(*width);
        rows.len() >= MIN_ROWS
            && rows.by_ref().take(MIN_ROWS).all(|row| {
                row.len() == *width
                    && row.first().is_some_and(|text| is_number(text))
                    && row.iter().skip(1).any(|text| !is_number(text))
                    && row.iter().all(|text| text.len() <= 400)
            })
    })?;
    // If every row ends with a word, and there is a word above the first row, the words begin the rows.
    let ends = ahead
        .chunks(width)
        .take(MIN_ROWS - 1)
        .all(|row| row.last().is_some_and(|text| is_word(text)));
    let above = above.filter(|(text, _)| ends && is_word(text));
    let place = usize::from(above.is_some());
    let mut rows = Vec::new();
    let mut used = 0;
    let above = above.map(|(text, at)| (0, (text.as_str(), *at)));
    let mut lines = above
        .into_iter()
        .chain(filled().map(|(at, line)| (at + 1, *line)));
    loop {
        let row: Vec<_> = lines.by_ref().take(width).collect();
        let starts = row.get(place).is_some_and(|(_, (text, _))| is_number(text));
        if row.len() < width || !starts {
            break;
        }
        used = row.last().map_or(used, |(at, _)| *at);
        rows.push(Row {
            line: row.first().map_or(line, |(_, (_, at))| *at),
            cells: row
                .iter()
                .map(|(_, (text, at))| {
                    Text::plain(collapse_whitespace(strip_closing_bar(text)), *at)
                })
                .collect(),
            ..Row::default()
        });
    }
    Some(LineTable {
        layout: Layout::Table,
        line,
        columns: vec![String::new(); width],
        rows,
        lines_used: used,
    })
}

/// Removes the bar at the end of a line.
fn strip_closing_bar(text: &str) -> &str {
    let text = text.trim();
    text.strip_suffix('|').unwrap_or(text).trim_end()
}

/// Whether a line is one word that is not a number.
fn is_word(text: &str) -> bool {
    let style = classify_code(strip_closing_bar(text));
    text.len() <= 80 && style.is_some_and(|style| style != CodeStyle::Number)
}

/// Whether a line is a number.
fn is_number(text: &str) -> bool {
    text.len() <= 24 && classify_code(strip_closing_bar(text)) == Some(CodeStyle::Number)
}
