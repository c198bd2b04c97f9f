//! Tables that were saved with a cell a line.

use super::block::{Row, Shape, Text, flat};
use super::line::{Line, unbulleted};
use super::plain::Plain;
use crate::word::code::{self, Style};
use crate::word::role;

/// How many rows must all begin with a number, or none.
const MIXED: usize = 6;
/// How many more codes a first cell may have.
const SHARED: usize = 20;
/// How many more paragraphs a last cell may have.
const MORE: usize = 3;

impl Plain<'_> {
    /// A cell a line: the headers first, then the rows, each as many lines.
    pub(super) fn stacked(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(first, line) = rest.first()?;
        if first.len() > 40
            || !first.trim_start().starts_with(char::is_alphabetic)
            || !role::known(first)
        {
            return None;
        }
        let filled = || {
            rest.iter()
                .copied()
                .enumerate()
                .filter(|(_, (text, _))| !text.trim().is_empty())
        };
        let coded = |text: &str| {
            let bare = code::bare(text);
            code::style(bare) == Some(Style::Number) || (!role::known(bare) && bare.contains('_'))
        };
        let heads: Vec<bool> = filled()
            .take(6)
            .take_while(|(_, (text, _))| {
                text.len() <= 40 && !text.ends_with(['{', '[', ';']) && !coded(text)
            })
            .map(|(_, (text, _))| role::known(text))
            .collect();
        let known = heads.iter().filter(|known| **known).count();
        let wide = if known * 2 >= heads.len() {
            heads.len()
        } else {
            heads.iter().take_while(|known| **known).count()
        };
        if wide < 2 {
            return None;
        }
        let places: Vec<usize> = filled().take(wide).map(|(at, _)| at).collect();
        let gap = |pair: &[usize]| matches!(pair, [a, b] if b > &(a + 1));
        let apart = places.windows(2).all(gap);
        // A title that stands above the headers is none of them.
        if !apart && places.windows(2).next().is_some_and(gap) {
            return None;
        }
        let mut body = filled().skip(wide).peekable();
        let mut rows: Vec<Row> = Vec::new();
        let mut used = 1;
        while let Some((end, cells)) = stack(&mut body, wide, apart) {
            used = end + 1;
            let number = |cell: Option<&Text>| {
                cell.and_then(|cell| cell.text.lines().next())
                    .is_some_and(|first| code::style(code::bare(first)) == Some(Style::Number))
            };
            let first = rows.first().map(|row| number(row.cells.first()));
            if rows.len() < MIXED && first.is_some_and(|first| first != number(cells.first())) {
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
            .take(wide)
            .map(|(_, (text, _))| flat(text).into_owned())
            .collect();
        self.push(Shape::Table, line, columns, rows);
        Some(used)
    }
}

/// One row of a cell a line. Bullets that follow each other are the lines of the cells that are left, as many for each. Where blank
/// lines part the cells, codes without one between them share a cell.
fn stack<'a>(
    body: &mut std::iter::Peekable<impl Iterator<Item = (usize, Line<'a>)> + Clone>,
    wide: usize,
    apart: bool,
) -> Option<(usize, Vec<Text>)> {
    let dotted = |text: &str| {
        text.trim_start()
            .starts_with(['\u{2022}', '\u{25e6}', '\u{25cf}'])
    };
    let (mut end, (first, at)) = body.next()?;
    let coded = matches!(
        code::style(code::bare(first)),
        Some(Style::Number | Style::Machine)
    );
    if !coded {
        return None;
    }
    let mut cells = vec![Text::plain(flat(first), at)];
    let number = |text: &str| code::style(code::bare(text)) == Some(Style::Number);
    let shared = apart && number(first);
    let next = |(here, (text, _)): &(usize, Line<'_>), end: usize| {
        shared && *here == end + 1 && number(text)
    };
    for _ in 0..SHARED {
        let Some((here, (text, _))) = body.next_if(|line| next(line, end)) else {
            break;
        };
        if let Some(cell) = cells.first_mut() {
            cell.text.push('\n');
            cell.text.push_str(code::bare(text));
        }
        end = here;
    }
    while cells.len() < wide {
        let mut run: Vec<(&str, u32)> = Vec::new();
        while run.len() < 40
            && let Some((here, (text, at))) = body.next_if(|(_, (text, _))| dotted(text))
        {
            run.push((unbulleted(text), at));
            end = here;
        }
        if run.is_empty() {
            let (here, (text, at)) = body.next()?;
            end = here;
            cells.push(Text::plain(flat(text), at));
            continue;
        }
        let each = run.len() / (wide - cells.len());
        if each == 0 || !run.len().is_multiple_of(wide - cells.len()) {
            return None;
        }
        cells.extend(run.chunks(each).map(|part| {
            let lines: Vec<&str> = part.iter().map(|(text, _)| *text).collect();
            Text::plain(lines.join("\n"), part.first().map_or(at, |(_, at)| *at))
        }));
    }
    // A last cell may have more paragraphs, where another row follows soon.
    let starts = |text: &str| {
        matches!(
            code::style(code::bare(text)),
            Some(Style::Number | Style::Machine)
        )
    };
    let more = body
        .clone()
        .take(MORE + 1)
        .position(|(_, (text, _))| starts(text))
        .unwrap_or(0);
    for (_, (text, _)) in body.by_ref().take(more) {
        if let Some(last) = cells.last_mut() {
            last.text.push('\n');
            last.text.push_str(&flat(text));
        }
    }
    Some((end, cells))
}
