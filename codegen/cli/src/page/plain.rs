//! Plain text as it was saved from a web page: cells run together, rows broken over lines, lists without marks.

use super::block::{Block, Grid, Page, Row, Shape, Text, flat};
use super::fused;
use super::{pipes, rst, shape};
use crate::word::code::{self, Style};
use crate::word::lead;
use crate::word::role::{self, Role};
use crate::word::status;

/// A line and its number.
pub(super) type Line<'a> = (&'a str, u32);

const CODE_BLOCK: usize = 150;
/// Longer literal blocks are samples.
const LITERAL: usize = 100_000;

/// Reads a whole page.
pub(crate) fn read(source: &str) -> Page {
    let lines: Vec<Line<'_>> = source
        .lines()
        .zip(1..)
        .map(|(text, at)| (text.trim_end(), at))
        .collect();
    let mut reader = Plain {
        page: Page::default(),
        unclosed: 0,
        path: lines
            .iter()
            .map(|(text, _)| flat(text))
            .find(|text| !text.is_empty())
            .filter(|text| text.len() <= 120)
            .into_iter()
            .collect(),
        terms: terms(source),
        loose: Vec::new(),
    };
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.step(rest).max(1);
    }
    reader.sections();
    reader.page
}

/// Words written for machines that stand by themselves somewhere on the page: they help to part what ran together.
fn terms(source: &str) -> std::collections::HashSet<String> {
    source
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '"' | '\'' | ',' | '(' | ')' | ';' | '|' | '`')
        })
        .filter(|word| {
            word.len() > 1 && word.len() < 80 && matches!(code::style(word), Some(Style::Machine))
        })
        .map(str::to_owned)
        .collect()
}

struct Plain {
    page: Page,
    unclosed: u32,
    path: Vec<String>,
    terms: std::collections::HashSet<String>,
    loose: Vec<(String, u32)>,
}

impl Plain {
    /// Reads what starts here; says how many lines it took.
    fn step(&mut self, rest: &[Line<'_>]) -> usize {
        let Some(&(text, line)) = rest.first() else {
            return 1;
        };
        if text.trim().is_empty() {
            return 1;
        }
        if text.len() < 3 && !text.ends_with(['{', '[', '|']) {
            return 1;
        }
        self.piped(rest)
            .or_else(|| self.tabbed(rest))
            .or_else(|| self.fused(rest))
            .or_else(|| self.spaced(rest))
            .or_else(|| self.stacked(rest))
            .or_else(|| self.sample(rest))
            .or_else(|| self.bare(rest))
            .or_else(|| self.led(rest))
            .unwrap_or_else(|| {
                if title(text) {
                    self.path.truncate(1);
                    self.path.push(flat(text));
                }
                self.loose.push((flat(text), line));
                self.page.prose.push(Text::plain(flat(text), line));
                1
            })
    }

    /// Lines that are a code and its name, with lines about it below each: headings that lost their marks.
    fn sections(&mut self) {
        let loose = std::mem::take(&mut self.loose);
        let coded = |text: &str| {
            text.len() <= 80
                && text.starts_with(|c: char| {
                    c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '(' | '`')
                })
                && text.contains(|c: char| c == '_' || c.is_ascii_digit())
                && unbulleted(text) == text
                && text.split(' ').count() <= 8
                && !text.ends_with(['.', ':', ';', ','])
                && lead::heading(&Text::plain(text, 1)).is_some_and(|found| {
                    let [only] = found.codes.as_slice() else {
                        return false;
                    };
                    let number = code::style(only) == Some(Style::Number);
                    (number && only.len() > 2 && !found.name.is_empty())
                        || (code::style(only) == Some(Style::Machine)
                            && only.contains('_')
                            && !only.bytes().any(|b| b.is_ascii_lowercase()))
                })
        };
        let marks: Vec<bool> = loose.iter().map(|(text, _)| coded(text)).collect();
        if marks.iter().filter(|mark| **mark).count() < 3 {
            return;
        }
        let mut blocks = vec![Block::Heading(
            1,
            Text::plain(self.path.first().cloned().unwrap_or_default(), 1),
        )];
        let bare = |text: &str| unbulleted(text) == text && rst::bullet(text).is_none();
        for (at, (text, line)) in loose.into_iter().enumerate() {
            let line = Text::plain(text, line);
            let mark = |at: usize| marks.get(at).copied().unwrap_or(false);
            let above = mark(at + 1);
            blocks.push(if mark(at) {
                Block::Heading(3, line)
            } else if above && title(&line.text) && bare(&line.text) {
                Block::Heading(2, line)
            } else {
                Block::Para(Text::plain(unbulleted(&line.text), line.line))
            });
        }
        let made = shape::page(&blocks);
        let headings = made
            .grids
            .into_iter()
            .filter(|grid| grid.shape == Shape::Headings);
        self.page.grids.extend(headings);
        self.page.grids.sort_by_key(|grid| grid.line);
    }

    fn push(&mut self, shape: Shape, line: u32, columns: Vec<String>, rows: Vec<Row>) {
        self.page.grids.push(Grid {
            shape,
            path: self.path.clone(),
            line,
            columns,
            rows,
        });
    }

    /// `| a | b |`.
    fn piped(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(_, line) = rest.first()?;
        let (columns, rows, used) = pipes::read(rest)?;
        self.push(Shape::Table, line, columns, rows);
        Some(used)
    }

    /// Cells parted by tabs, or by three spaces and more; what is indented further goes on with the row above.
    fn tabbed(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(first, line) = rest.first()?;
        let split = |text: &str| -> Vec<String> {
            let tabs = text.trim().contains('\t');
            let gaps = |part: &'static str| {
                move |text: &str| -> Vec<String> {
                    text.split(part)
                        .map(str::trim)
                        .filter(|part| !part.is_empty())
                        .map(str::to_owned)
                        .collect()
                }
            };
            let spaces = gaps("   ");
            if !tabs {
                return spaces(text);
            }
            let parts: Vec<String> = text
                .split('\t')
                .map(|part| part.trim().to_owned())
                .collect();
            if parts.iter().any(|part| part.contains("   ")) {
                parts.iter().flat_map(|part| spaces(part)).collect()
            } else {
                parts
            }
        };
        // Set in both margins, a text has wide gaps too.
        let joined = |mut cells: Vec<String>, wide: usize| {
            if cells.len() > wide {
                let rest = cells.split_off(wide - 1).join(" ");
                cells.push(rest);
            }
            cells
        };
        let apart = first.trim();
        if !apart.contains('\t') && !apart.contains("   ") {
            return None;
        }
        let wide = split(first).len();
        if wide < 2 {
            return None;
        }
        let margin = indent(first);
        let mut rows: Vec<Row> = Vec::new();
        let (mut used, mut gap) = (0, false);
        for (at, (text, line)) in rest.iter().enumerate() {
            if text.trim().is_empty() {
                if margin == 0 || gap {
                    break;
                }
                gap = true;
                continue;
            }
            let cells = joined(parted(split(text), wide), wide.max(2));
            if indent(text) > margin
                && let Some(last) = rows.last_mut().and_then(|row| row.cells.last_mut())
            {
                if last.text.len() < 4000 {
                    last.text = flat(&format!("{} {text}", last.text));
                }
            } else if indent(text) == margin
                && (wide.saturating_sub(1)..=wide + 1).contains(&cells.len())
                && cells.len() > 1
            {
                rows.push(Row {
                    line: *line,
                    cells: cells
                        .into_iter()
                        .map(|cell| Text::plain(cell, *line))
                        .collect(),
                    ..Row::default()
                });
            } else {
                break;
            }
            gap = false;
            used = at + 1;
        }
        if rows.len() < 3 {
            return None;
        }
        let head: Vec<String> = rows.first()?.cells.iter().map(Text::flat).collect();
        let headed = head.iter().filter(|cell| role::known(cell)).count() * 2 >= head.len();
        let columns = if headed {
            head
        } else {
            vec![String::new(); wide]
        };
        let rows = rows.into_iter().skip(usize::from(headed)).collect();
        self.push(Shape::Table, line, columns, rows);
        Some(used)
    }

    /// `CodeMeaning`, and rows whose cells ran together.
    fn fused(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(head, line) = rest.first()?;
        let columns = fused::header(head)?;
        let lines: Vec<Line<'_>> = rest
            .iter()
            .skip(1)
            .take_while(|(text, _)| !text.trim().is_empty())
            .copied()
            .collect();
        if lines.is_empty() {
            return None;
        }
        let rows = fused::rows(&columns, &lines, &self.terms);
        let used = lines.len() + 1;
        self.push(Shape::Table, line, columns, rows);
        Some(used)
    }

    /// `code HTTP response code meaning`, and rows with single spaces between the cells.
    fn spaced(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(head, line) = rest.first()?;
        let columns = fused::spaced_header(head)?;
        let rows: Vec<Row> = rest
            .iter()
            .skip(1)
            .map_while(|(text, at)| spaced_row(text, *at, &columns))
            .collect();
        if rows.len() < 2 {
            return None;
        }
        let used = rows.len() + 1;
        self.push(Shape::Table, line, columns, rows);
        Some(used)
    }

    /// A cell a line: the headers first, then the rows, each as many lines.
    fn stacked(&mut self, rest: &[Line<'_>]) -> Option<usize> {
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
            .take_while(|(_, (text, _))| text.len() <= 40 && !coded(text))
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
        let mut body = filled().skip(wide).peekable();
        let mut rows: Vec<Row> = Vec::new();
        let mut used = 1;
        while let Some((end, cells)) = stack(&mut body, wide) {
            used = end + 1;
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
            .map(|(_, (text, _))| flat(text))
            .collect();
        self.push(Shape::Table, line, columns, rows);
        Some(used)
    }

    /// A block in braces is a sample.
    fn sample(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(first, line) = rest.first()?;
        if line < self.unclosed || !first.trim_end().ends_with(['{', '[']) {
            return None;
        }
        let (mut depth, mut used) = (0_i64, 0);
        for (text, _) in rest.iter().take(CODE_BLOCK) {
            used += 1;
            depth += text
                .bytes()
                .map(|b| i64::from(matches!(b, b'{' | b'[')) - i64::from(matches!(b, b'}' | b']')))
                .sum::<i64>();
            if depth <= 0 {
                break;
            }
        }
        if depth > 0 {
            self.unclosed = line + 20;
            return None;
        }
        let body = rest
            .iter()
            .take(used)
            .map(|(text, _)| *text)
            .collect::<Vec<_>>()
            .join("\n");
        self.page.code.push(Text::plain(body, line));
        Some(used)
    }

    /// A code a line and nothing else.
    fn bare(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(_, line) = rest.first()?;
        let used = rest
            .iter()
            .take_while(|(text, _)| code::style(unbulleted(text)) == Some(Style::Machine))
            .count();
        if used < 3 {
            return None;
        }
        let rows = rest
            .iter()
            .take(used)
            .map(|(text, at)| Row {
                line: *at,
                cells: vec![Text::plain(unbulleted(text), *at)],
                ..Row::default()
            })
            .collect();
        self.push(Shape::Lines, line, vec!["code".to_owned()], rows);
        Some(used)
    }

    /// Lines or paragraphs that each begin with a code and a dash or a colon.
    fn led(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let lead = |text: &str| {
            lead::lead(&Text::plain(unbulleted(text), 1)).filter(|lead| {
                let said = !lead.rest.is_empty() || !lead.name.is_empty();
                let coded = |code: &String| {
                    matches!(code::style(code), Some(Style::Number | Style::Machine))
                };
                (said || unbulleted(text) != text.trim()) && lead.codes.iter().all(coded)
            })
        };
        let margin = rest.first().map_or(0, |(text, _)| indent(text));
        rest.first().and_then(|(text, _)| lead(text))?;
        let mut items: Vec<Vec<Block>> = Vec::new();
        let mut used = 0;
        for (at, (text, line)) in rest.iter().enumerate() {
            if text.trim().is_empty() {
                continue;
            }
            let deeper = indent(text) > margin && unbulleted(text) == text.trim();
            if deeper || lead(text).is_none() {
                if text.starts_with([' ', '\t'])
                    && let Some(last) = items.last_mut()
                {
                    last.push(Block::Para(Text::plain(flat(text), *line)));
                    used = at + 1;
                    continue;
                }
                break;
            }
            items.push(vec![Block::Para(Text::plain(unbulleted(text), *line))]);
            used = at + 1;
        }
        if items.len() < 3 {
            return None;
        }
        let made = shape::page(&[Block::List(items)]);
        if made.grids.is_empty() {
            return None;
        }
        for mut grid in made.grids {
            grid.path.clone_from(&self.path);
            self.page.grids.push(grid);
        }
        Some(used)
    }
}

/// A row whose first two cells have one space between them, since the first is long.
fn parted(mut cells: Vec<String>, wide: usize) -> Vec<String> {
    let coded = |text: &str| matches!(code::style(text), Some(Style::Number | Style::Machine));
    if cells.len() + 1 == wide
        && let Some((left, right)) = cells
            .first()
            .and_then(|first| first.split_once(' '))
            .filter(|(left, right)| coded(left) && coded(right))
            .map(|(left, right)| (left.to_owned(), right.to_owned()))
    {
        cells.splice(..1, [left, right]);
    }
    cells
}

/// One row of a cell a line. Bullets that follow each other are the lines of the cells that are left, as many for each.
fn stack<'a>(
    body: &mut std::iter::Peekable<impl Iterator<Item = (usize, Line<'a>)>>,
    wide: usize,
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
    Some((end, cells))
}

/// The tables that a literal block lays out with gaps, where a header names their columns.
pub(super) fn laid(text: &Text) -> Vec<Grid> {
    if text.text.len() > LITERAL || !text.text.contains(['\t', ' ']) {
        return Vec::new();
    }
    let lines: Vec<Line<'_>> = text
        .text
        .lines()
        .zip(text.line..)
        .map(|(text, at)| (text.trim_end(), at))
        .collect();
    let mut reader = Plain {
        page: Page::default(),
        unclosed: 0,
        path: Vec::new(),
        terms: std::collections::HashSet::new(),
        loose: Vec::new(),
    };
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.tabbed(rest).unwrap_or(1).max(1);
    }
    reader
        .page
        .grids
        .retain(|grid| grid.columns.iter().any(|name| !name.is_empty()));
    reader.page.grids
}

/// How far a line is indented, in columns: a tab goes on to the next eighth.
fn indent(text: &str) -> usize {
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

fn unbulleted(text: &str) -> &str {
    let bare = text.trim();
    bare.strip_prefix(['\u{2022}', '*', '\u{25e6}', '\u{b7}', '\u{25cf}'])
        .or_else(|| bare.strip_prefix("- "))
        .unwrap_or(bare)
        .trim()
}

/// A row with single spaces: a code, what can be told apart after it, and the rest.
fn spaced_row(text: &str, line: u32, columns: &[String]) -> Option<Row> {
    let text = text.trim();
    if text.contains('|') {
        return None;
    }
    let (first, mut rest) = text.split_once(' ')?;
    matches!(
        code::style(first),
        Some(Style::Number | Style::Machine | Style::Word)
    )
    .then_some(())?;
    let mut cells = vec![first];
    for name in columns.iter().take(columns.len() - 1).skip(1) {
        let token = rest.split(' ').next().unwrap_or("");
        let phrase = status::number(first)
            .and_then(status::phrase)
            .filter(|phrase| {
                rest.get(..phrase.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(phrase))
            });
        let numbered = role::header(Role::Status, name) > 0 && status::number(token).is_some();
        let wide = match phrase {
            _ if numbered => token.len(),
            Some(phrase) => phrase.len(),
            None if matches!(code::style(token), Some(Style::Machine | Style::Number))
                || role::foreign(name) =>
            {
                token.len()
            }
            None => 0,
        };
        let (cell, after) = rest.split_at_checked(wide)?;
        cells.push(cell);
        rest = after.trim_start();
    }
    cells.push(rest);
    Some(Row {
        line,
        cells: cells
            .into_iter()
            .map(|cell| Text::plain(cell, line))
            .collect(),
        ..Row::default()
    })
}

/// Whether a line looks like a heading.
fn title(text: &str) -> bool {
    let bare = text.trim();
    let words = bare.split_whitespace().count();
    (1..=8).contains(&words)
        && bare.len() <= 70
        && bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !bare.ends_with(['.', ',', ';', ':', '{', '}', ')', '"'])
        && !bare.contains(['=', '"', '{', '|', '<'])
}
