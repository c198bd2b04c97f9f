//! The four tables of reStructuredText: those that are drawn, grid and simple, and the two that directives make, in [`listed`].
//!
//! [`listed`]: super::listed

use super::line::Line;
use super::rst::Reader;
use super::tag::Tag;

/// A rule of a simple table: groups of `=` with spaces between.
pub(super) fn border(text: &str) -> bool {
    text.starts_with("==") && text.contains(' ') && text.bytes().all(|b| matches!(b, b'=' | b' '))
}

/// `+----+----+`, with cells of several lines and rows that span.
pub(super) fn grid_table(reader: &mut Reader, lines: &[Line<'_>], depth: u32) {
    let Some(&(first, start)) = lines.first() else {
        return;
    };
    let columns = first.matches('+').count().saturating_sub(1);
    if columns == 0 || columns > 64 {
        return;
    }
    let edges: Vec<usize> = first
        .chars()
        .enumerate()
        .filter(|(_, c)| *c == '+')
        .map(|(at, _)| at)
        .collect();
    let headed = lines.iter().any(|(text, _)| text.starts_with("+="));
    let mut in_head = headed;
    reader.tree.open(Tag::Table, start);
    let mut cells: Vec<Vec<Line<'_>>> = vec![Vec::new(); columns];
    for &(text, line) in lines.iter().skip(1) {
        let rule = text.starts_with('+') || text.contains("+-") || text.contains("-+");
        if !rule {
            for (cell, piece) in cells.iter_mut().zip(pieces(text, &edges, columns)) {
                cell.push((piece, line));
            }
            continue;
        }
        if cells
            .iter()
            .any(|cell| cell.iter().any(|(text, _)| !text.is_empty()))
        {
            emit(reader, &cells, in_head, line, depth);
        }
        for (cell, piece) in cells.iter_mut().zip(pieces(text, &edges, columns)) {
            let closed = text.starts_with('+') || piece.starts_with(['-', '=']);
            if closed || cell.len() > 40 {
                cell.clear();
            }
        }
        in_head &= !text.starts_with("+=");
    }
    reader.tree.close(Tag::Table);
}

/// A line of a grid, a piece a column; a piece that spans columns is given to the first of them.
fn pieces<'a>(text: &'a str, edges: &[usize], columns: usize) -> Vec<&'a str> {
    let inside = text.strip_prefix(['|', '+']).unwrap_or(text);
    let inside = inside.strip_suffix(['|', '+']).unwrap_or(inside);
    let split: Vec<&str> = inside.split('|').map(str::trim_end).collect();
    if split.len() == columns {
        return split;
    }
    let bytes: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let offset = |edge: usize| bytes.get(edge).copied().unwrap_or(text.len());
    let mut found = Vec::with_capacity(columns);
    let mut from = 0;
    for to in 1..edges.len() {
        let wall = edges
            .get(to)
            .and_then(|edge| text.get(offset(*edge)..))
            .is_none_or(|rest| rest.is_empty() || rest.starts_with(['|', '+']));
        if wall {
            let (left, right) = (
                edges.get(from).map_or(0, |edge| offset(edge + 1)),
                edges.get(to).map_or(text.len(), |edge| offset(*edge)),
            );
            found.push(text.get(left..right.max(left)).unwrap_or("").trim_end());
            found.extend((from + 1..to).map(|_| ""));
            from = to;
        }
    }
    found.resize(columns, "");
    found
}

fn emit(reader: &mut Reader, cells: &[Vec<Line<'_>>], header: bool, line: u32, depth: u32) {
    if header {
        reader.tree.open(Tag::Head, line);
    }
    reader.tree.open(
        Tag::Row,
        cells
            .first()
            .and_then(|cell| cell.first())
            .map_or(line, |(_, line)| *line),
    );
    for cell in cells {
        reader.tree.open(
            Tag::Cell(header, 1, 1),
            cell.first().map_or(line, |(_, line)| *line),
        );
        reader.blocks(cell, depth + 1);
        reader.tree.close(Tag::Cell(header, 1, 1));
    }
    reader.tree.close(Tag::Row);
    if header {
        reader.tree.close(Tag::Head);
    }
}

/// `====  ====`, with rows that go on where the first column is blank.
pub(super) fn simple_table(reader: &mut Reader, lines: &[Line<'_>], depth: u32) {
    let Some(&(first, start)) = lines.first() else {
        return;
    };
    let mut edges: Vec<usize> = Vec::new();
    for (at, c) in first.chars().enumerate() {
        if c == '=' && (at == 0 || first.as_bytes().get(at - 1) == Some(&b' ')) {
            edges.push(at);
        }
    }
    let rules = lines.iter().filter(|(text, _)| border(text)).count();
    let mut in_head = rules > 2;
    reader.tree.open(Tag::Table, start);
    let mut cells: Vec<Vec<Line<'_>>> = Vec::new();
    let mut last = start;
    for &(text, line) in lines.iter().skip(1) {
        let rule = border(text)
            || (text.starts_with("--") && text.bytes().all(|b| matches!(b, b'-' | b' ')));
        let row = sliced(text, &edges);
        let fresh = row.first().is_some_and(|cell| !cell.is_empty());
        if (rule || fresh) && !cells.is_empty() {
            emit(reader, &cells, in_head, last, depth);
            cells.clear();
        }
        if border(text) {
            in_head = false;
        }
        if rule || text.is_empty() {
            continue;
        }
        if cells.is_empty() {
            cells = vec![Vec::new(); edges.len()];
            last = line;
        }
        for (cell, piece) in cells.iter_mut().zip(row) {
            cell.push((piece, line));
        }
    }
    reader.tree.close(Tag::Table);
}

fn sliced<'a>(text: &'a str, edges: &[usize]) -> Vec<&'a str> {
    let bytes: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let offset = |edge: usize| bytes.get(edge).copied().unwrap_or(text.len());
    let ends = edges
        .iter()
        .skip(1)
        .map(|edge| offset(*edge))
        .chain([text.len()]);
    edges
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            text.get(offset(*start)..end.max(offset(*start)))
                .unwrap_or("")
                .trim_end()
        })
        .collect()
}
