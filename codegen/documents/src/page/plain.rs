//! Plain text as it was saved from a web page: cells run together, rows broken over lines, lists without marks.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashSet;

use super::block::{Grid, Page, Row, Shape, Text, flat};
use super::fused;
use super::line::{Line, lines, title, unbulleted};
use super::names;
use super::pipes;
use crate::word::code::{self, Style};

const CODE_BLOCK: usize = 150;

/// Reads a whole page.
pub(super) fn read(source: &str) -> Page {
    let lines = lines(source, 1);
    let mut reader = Plain {
        page: Page::default(),
        unclosed: 0,
        path: lines
            .iter()
            .map(|(text, _)| flat(text))
            .find(|text| !text.is_empty())
            .filter(|text| text.len() <= 120)
            .map(Cow::into_owned)
            .into_iter()
            .collect(),
        source,
        terms: OnceCell::new(),
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
fn terms(source: &str) -> HashSet<&str> {
    source
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '"' | '\'' | ',' | '(' | ')' | ';' | '|' | '`')
        })
        .filter(|word| {
            word.len() > 1 && word.len() < 80 && matches!(code::style(word), Some(Style::Machine))
        })
        .collect()
}

/// The state of the reading.
#[derive(Default)]
pub(super) struct Plain<'a> {
    pub(super) page: Page,
    pub(super) unclosed: u32,
    pub(super) path: Vec<String>,
    source: &'a str,
    terms: OnceCell<HashSet<&'a str>>,
    pub(super) loose: Vec<(String, u32)>,
}

impl Plain<'_> {
    /// Reads what starts here; says how many lines it took.
    fn step(&mut self, rest: &[Line<'_>]) -> usize {
        let Some(&(text, line)) = rest.first() else {
            return 1;
        };
        if text.trim().is_empty() {
            return 1;
        }
        if text.len() < 3 && !text.ends_with(['{', '[', '|']) {
            return self.period(rest).unwrap_or(1);
        }
        self.piped(rest)
            .or_else(|| self.glossary(rest))
            .or_else(|| self.tabbed(rest))
            .or_else(|| self.fused(rest))
            .or_else(|| self.spaced(rest))
            .or_else(|| self.stacked(rest))
            .or_else(|| self.period(rest))
            .or_else(|| self.ladder(rest))
            .or_else(|| self.sample(rest))
            .or_else(|| self.bare(rest))
            .or_else(|| self.led(rest))
            .unwrap_or_else(|| {
                if title(text) {
                    self.path.truncate(1);
                    self.path.push(flat(text).into_owned());
                }
                let text = flat(text);
                self.loose.push((text.clone().into_owned(), line));
                self.page.prose.push(Text::plain(text, line));
                1
            })
    }

    pub(super) fn push(&mut self, shape: Shape, line: u32, columns: Vec<String>, rows: Vec<Row>) {
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

    /// `CodeMeaning`, and rows whose cells ran together.
    fn fused(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(head, line) = rest.first()?;
        let columns = names::header(head)?;
        let lines: Vec<Line<'_>> = rest
            .iter()
            .skip(1)
            .take_while(|(text, _)| !text.trim().is_empty())
            .copied()
            .collect();
        if lines.is_empty() {
            return None;
        }
        let rows = fused::rows(
            &columns,
            &lines,
            self.terms.get_or_init(|| terms(self.source)),
        );
        let used = lines.len() + 1;
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
}
