//! The four kinds of tables of reStructuredText: grid tables, simple tables, `list-table` and `csv-table`.

use super::Reader;
use super::inline::push_inline;
use super::line::{count_element_lines, split_field, strip_bullet_column};
use crate::readers::source::{Line, bullet_width};
use crate::readers::tree_builder::{Tag, TreeBuilder};

/// Whether a line is the border of a simple table: groups of `=` separated by spaces.
pub(crate) fn is_simple_border(text: &str) -> bool {
    text.starts_with("==") && text.contains(' ') && text.bytes().all(|b| matches!(b, b'=' | b' '))
}

/// Reads a grid table, drawn with `+----+----+`. Cells may have several lines and span rows.
pub(crate) fn read_grid_table(reader: &mut Reader, lines: &[Line<'_>], depth: u32) {
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
    reader.tree.open_tag(Tag::Table, start);
    let mut cells: Vec<Vec<Line<'_>>> = vec![Vec::new(); columns];
    for &(text, line) in lines.iter().skip(1) {
        let rule = text.starts_with('+') || text.contains("+-") || text.contains("-+");
        if !rule {
            for (cell, piece) in cells.iter_mut().zip(split_grid_line(text, &edges, columns)) {
                cell.push((piece, line));
            }
            continue;
        }
        if cells
            .iter()
            .any(|cell| cell.iter().any(|(text, _)| !text.is_empty()))
        {
            push_row(reader, &cells, in_head, line, depth);
        }
        for (cell, piece) in cells.iter_mut().zip(split_grid_line(text, &edges, columns)) {
            let closed = text.starts_with('+') || piece.starts_with(['-', '=']);
            if closed || cell.len() > 40 {
                cell.clear();
            }
        }
        in_head &= !text.starts_with("+=");
    }
    reader.tree.close_tag(Tag::Table);
}

/// Splits a line of a grid table into one piece per column. A cell that spans columns goes to the first of them.
fn split_grid_line<'a>(text: &'a str, edges: &[usize], columns: usize) -> Vec<&'a str> {
    let inside = text.strip_prefix(['|', '+']).unwrap_or(text);
    let inside = inside.strip_suffix(['|', '+']).unwrap_or(inside);
    let split: Vec<&str> = inside.split('|').map(str::trim_end).collect();
    if split.len() == columns {
        return split;
    }
    let offset = char_offsets(text);
    let mut found = Vec::with_capacity(columns);
    let mut from = 0;
    for to in 1..edges.len() {
        let is_edge = edges
            .get(to)
            .and_then(|edge| text.get(offset(*edge)..))
            .is_none_or(|rest| rest.is_empty() || rest.starts_with(['|', '+']));
        if is_edge {
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

/// Adds a row whose cells are read as blocks.
fn push_row(reader: &mut Reader, cells: &[Vec<Line<'_>>], header: bool, line: u32, depth: u32) {
    if header {
        reader.tree.open_tag(Tag::Head, line);
    }
    reader.tree.open_tag(
        Tag::Row,
        cells
            .first()
            .and_then(|cell| cell.first())
            .map_or(line, |(_, line)| *line),
    );
    for cell in cells {
        reader.tree.open_tag(
            Tag::Cell(header, 1, 1),
            cell.first().map_or(line, |(_, line)| *line),
        );
        reader.read_blocks(cell, depth + 1);
        reader.tree.close_tag(Tag::Cell(header, 1, 1));
    }
    reader.tree.close_tag(Tag::Row);
    if header {
        reader.tree.close_tag(Tag::Head);
    }
}

/// Reads a simple table, drawn with `====  ====`. A row with a blank first column continues the row above.
pub(crate) fn read_simple_table(reader: &mut Reader, lines: &[Line<'_>], depth: u32) {
    let Some(&(first, start)) = lines.first() else {
        return;
    };
    let mut edges: Vec<usize> = Vec::new();
    for (at, c) in first.chars().enumerate() {
        if c == '=' && (at == 0 || first.as_bytes().get(at - 1) == Some(&b' ')) {
            edges.push(at);
        }
    }
    let rules = lines
        .iter()
        .filter(|(text, _)| is_simple_border(text))
        .count();
    let mut in_head = rules > 2;
    reader.tree.open_tag(Tag::Table, start);
    let mut cells: Vec<Vec<Line<'_>>> = Vec::new();
    let mut last = start;
    for &(text, line) in lines.iter().skip(1) {
        let rule = is_simple_border(text)
            || (text.starts_with("--") && text.bytes().all(|b| matches!(b, b'-' | b' ')));
        let row = slice_columns(text, &edges);
        let starts_row = row.first().is_some_and(|cell| !cell.is_empty());
        if (rule || starts_row) && !cells.is_empty() {
            push_row(reader, &cells, in_head, last, depth);
            cells.clear();
        }
        if is_simple_border(text) {
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
    reader.tree.close_tag(Tag::Table);
}

/// Where each character of a text begins, in bytes.
fn char_offsets(text: &str) -> impl Fn(usize) -> usize {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let end = text.len();
    move |at| starts.get(at).copied().unwrap_or(end)
}

/// Slices a line at the edges of the columns.
fn slice_columns<'a>(text: &'a str, edges: &[usize]) -> Vec<&'a str> {
    let offset = char_offsets(text);
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

/// Reads a `list-table`: one bullet per row, and in it one bullet per cell.
pub(crate) fn read_list_table(reader: &mut Reader, lines: &[Line<'_>], line: u32, depth: u32) {
    let headers = find_option(lines, "header-rows")
        .and_then(|text| text.parse::<usize>().ok())
        .unwrap_or(0);
    reader.tree.open_tag(Tag::Table, line);
    for (at, row) in split_items(lines).iter().enumerate() {
        let header = at < headers;
        if header {
            reader.tree.open_tag(Tag::Head, line);
        }
        reader
            .tree
            .open_tag(Tag::Row, row.first().map_or(line, |(_, line)| *line));
        for cell in split_items(row) {
            reader.tree.open_tag(
                Tag::Cell(header, 1, 1),
                cell.first().map_or(line, |(_, line)| *line),
            );
            reader.read_blocks(&cell, depth + 1);
            reader.tree.close_tag(Tag::Cell(header, 1, 1));
        }
        reader.tree.close_tag(Tag::Row);
        if header {
            reader.tree.close_tag(Tag::Head);
        }
    }
    reader.tree.close_tag(Tag::Table);
}

/// Splits a list into items without their bullets.
fn split_items<'a>(lines: &[Line<'a>]) -> Vec<Vec<Line<'a>>> {
    let margin = lines
        .iter()
        .filter(|(text, _)| bullet_width(text.trim_start()).is_some())
        .map(|(text, _)| text.len() - text.trim_start().len())
        .min()
        .unwrap_or(0);
    let lines: Vec<Line<'a>> = lines
        .iter()
        .map(|(text, at)| (text.get(margin..).unwrap_or(""), *at))
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((text, _)) = lines.get(at) {
        let rest = lines.get(at..).unwrap_or_default();
        let Some(width) = bullet_width(text) else {
            at += 1;
            continue;
        };
        let used = count_element_lines(rest, 1);
        found.push(strip_bullet_column(rest.get(..used).unwrap_or(rest), width));
        at += used;
    }
    found
}

/// Finds the value of an option of a directive.
fn find_option<'a>(lines: &[Line<'a>], name: &str) -> Option<&'a str> {
    lines
        .iter()
        .map_while(|(text, _)| {
            if text.is_empty() {
                None
            } else {
                split_field(text.trim_start())
            }
        })
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// Reads a `csv-table`.
pub(crate) fn read_csv_table(tree: &mut TreeBuilder, lines: &[Line<'_>], line: u32) {
    let options = lines
        .iter()
        .take_while(|(text, _)| split_field(text.trim_start()).is_some())
        .count();
    let headers = find_option(lines, "header-rows")
        .and_then(|text| text.parse::<usize>().ok())
        .unwrap_or(0);
    let delimiter = match find_option(lines, "delim") {
        Some("tab") => b'\t',
        Some(text) => text.bytes().next().unwrap_or(b','),
        None => b',',
    };
    tree.open_tag(Tag::Table, line);
    if let Some(header) = find_option(lines, "header") {
        push_csv_rows(tree, &[(header, line)], delimiter, usize::MAX);
    }
    let rest: Vec<Line<'_>> = lines
        .iter()
        .skip(options)
        .map(|(text, at)| (text.trim_start(), *at))
        .collect();
    push_csv_rows(tree, &rest, delimiter, headers);
    tree.close_tag(Tag::Table);
}

/// Adds the rows of CSV text; the first ones are headers.
fn push_csv_rows(tree: &mut TreeBuilder, lines: &[Line<'_>], delimiter: u8, headers: usize) {
    let mut text = String::new();
    for (piece, _) in lines {
        text.push_str(piece);
        text.push('\n');
    }
    let start = lines.first().map_or(1, |(_, line)| *line);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    for (at, record) in reader.records().map_while(Result::ok).enumerate() {
        let line = start
            + record.position().map_or(0, |p| {
                u32::try_from(p.line()).unwrap_or(1).saturating_sub(1)
            });
        let header = at < headers;
        if header {
            tree.open_tag(Tag::Head, line);
        }
        tree.open_tag(Tag::Row, line);
        for cell in &record {
            tree.open_tag(Tag::Cell(header, 1, 1), line);
            push_inline(tree, cell, line);
            tree.close_tag(Tag::Cell(header, 1, 1));
        }
        tree.close_tag(Tag::Row);
        if header {
            tree.close_tag(Tag::Head);
        }
    }
}

/// Removes spaces between a comma and an opening quote, which a CSV parser would read as part of the cell.
pub(crate) fn tighten_quotes(lines: &[Line<'_>]) -> Vec<(String, u32)> {
    let mut inside = false;
    let mut tight = Vec::with_capacity(lines.len());
    for (text, at) in lines {
        inside &= split_field(text.trim_start()).is_none();
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
