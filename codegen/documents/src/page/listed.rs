//! Tables that directives of reStructuredText make: `list-table` and `csv-table`.

use super::inline::inline;
use super::line::Line;
use super::margin::{body, bullet, field, stripped};
use super::rst::Reader;
use super::tag::Tag;
use super::tree::Tree;

/// `.. list-table::`, a bullet a row and a bullet a cell within it.
pub(super) fn list_table(reader: &mut Reader, lines: &[Line<'_>], line: u32, depth: u32) {
    let headers = option(lines, "header-rows")
        .and_then(|text| text.parse::<usize>().ok())
        .unwrap_or(0);
    reader.tree.open(Tag::Table, line);
    for (at, row) in items(lines).iter().enumerate() {
        let header = at < headers;
        if header {
            reader.tree.open(Tag::Head, line);
        }
        reader
            .tree
            .open(Tag::Row, row.first().map_or(line, |(_, line)| *line));
        for cell in items(row) {
            reader.tree.open(
                Tag::Cell(header, 1, 1),
                cell.first().map_or(line, |(_, line)| *line),
            );
            reader.blocks(&cell, depth + 1);
            reader.tree.close(Tag::Cell(header, 1, 1));
        }
        reader.tree.close(Tag::Row);
        if header {
            reader.tree.close(Tag::Head);
        }
    }
    reader.tree.close(Tag::Table);
}

/// The items of a list, each without its bullet.
fn items<'a>(lines: &[Line<'a>]) -> Vec<Vec<Line<'a>>> {
    let margin = lines
        .iter()
        .filter(|(text, _)| bullet(text.trim_start()).is_some())
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
        let Some(width) = bullet(text) else {
            at += 1;
            continue;
        };
        let used = body(rest, 1);
        found.push(stripped(rest.get(..used).unwrap_or(rest), width));
        at += used;
    }
    found
}

fn option<'a>(lines: &[Line<'a>], name: &str) -> Option<&'a str> {
    lines
        .iter()
        .map_while(|(text, _)| {
            if text.is_empty() {
                None
            } else {
                field(text.trim_start())
            }
        })
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// `.. csv-table::`.
pub(super) fn csv_table(tree: &mut Tree, lines: &[Line<'_>], line: u32) {
    let options = lines
        .iter()
        .take_while(|(text, _)| field(text.trim_start()).is_some())
        .count();
    let headers = option(lines, "header-rows")
        .and_then(|text| text.parse::<usize>().ok())
        .unwrap_or(0);
    let delimiter = match option(lines, "delim") {
        Some("tab") => b'\t',
        Some(text) => text.bytes().next().unwrap_or(b','),
        None => b',',
    };
    tree.open(Tag::Table, line);
    if let Some(header) = option(lines, "header") {
        records(tree, &[(header, line)], delimiter, usize::MAX);
    }
    let rest: Vec<Line<'_>> = lines
        .iter()
        .skip(options)
        .map(|(text, at)| (text.trim_start(), *at))
        .collect();
    records(tree, &rest, delimiter, headers);
    tree.close(Tag::Table);
}

fn records(tree: &mut Tree, lines: &[Line<'_>], delimiter: u8, headers: usize) {
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
            tree.open(Tag::Head, line);
        }
        tree.open(Tag::Row, line);
        for cell in &record {
            tree.open(Tag::Cell(header, 1, 1), line);
            inline(tree, cell, line);
            tree.close(Tag::Cell(header, 1, 1));
        }
        tree.close(Tag::Row);
        if header {
            tree.close(Tag::Head);
        }
    }
}
