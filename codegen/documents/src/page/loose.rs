//! Saved lines that begin with a code: items of a list, or headings that lost their marks.

use super::block::{Block, Shape, Text, flat};
use super::line::{Line, indent, title, unbulleted};
use super::plain::Plain;
use super::{margin, section, shape};
use crate::word::code::{self, Style};
use crate::word::lead;

impl Plain<'_> {
    /// Lines that are a code and its name, with lines about it below each: headings that lost their marks.
    pub(super) fn sections(&mut self) {
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
                && lead::heading(text, 0).is_some_and(|found| {
                    let [only] = found.codes.as_slice() else {
                        return false;
                    };
                    let number = code::style(only) == Some(Style::Number);
                    // `NotBound (1123)`, `NotBound = 1123`.
                    let valued = code::style(only) == Some(Style::Machine)
                        && (text.ends_with(')') || text.contains(" = "))
                        && text
                            .trim_end_matches(')')
                            .ends_with(|c: char| c.is_ascii_digit())
                        && text.split(' ').count() <= 3;
                    valued
                        || (number && only.len() > 2 && !found.name.is_empty())
                        || (code::style(only) == Some(Style::Machine)
                            && only.contains('_')
                            && !only.bytes().any(|b| b.is_ascii_lowercase()))
                })
        };
        let marks: Vec<bool> = loose.iter().map(|(text, _)| coded(text)).collect();
        if marks.iter().filter(|mark| **mark).count() < 3 {
            return;
        }
        let begin = marks.iter().position(|mark| *mark).unwrap_or(0);
        let topmost = loose
            .get(..begin)
            .and_then(|before| before.iter().rposition(|(text, _)| title(text)));
        let mut blocks = vec![Block::Heading(
            1,
            Text::plain(self.path.first().cloned().unwrap_or_default(), 1),
        )];
        let bare = |text: &str| unbulleted(text) == text && margin::bullet(text).is_none();
        for (at, (text, line)) in loose.into_iter().enumerate() {
            let line = Text::plain(text, line);
            let mark = |at: usize| marks.get(at).copied().unwrap_or(false);
            // Words that stand between two codes are the text of the first.
            let between = at.checked_sub(1).is_some_and(mark) && line.text.contains(' ');
            let above = mark(at + 1) && !between;
            let top = Some(at) == topmost;
            blocks.push(if mark(at) {
                Block::Heading(3, line)
            } else if (above || top) && title(&line.text) && bare(&line.text) {
                Block::Heading(2, line)
            } else {
                Block::Para(Text::plain(unbulleted(&line.text), line.line))
            });
        }
        self.page.grids.extend(section::sections(&blocks));
        self.page.grids.sort_by_key(|grid| grid.line);
    }

    /// Lines or paragraphs that each begin with a code and a dash or a colon.
    pub(super) fn led(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let lead = |text: &str| {
            lead::lead(unbulleted(text), 0).filter(|lead| {
                let said = !lead.rest.is_empty() || !lead.name.is_empty();
                let coded = |code: &String| {
                    matches!(code::style(code), Some(Style::Number | Style::Machine))
                        || !lead.name.is_empty()
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
        // Two are enough where the page has another list of them.
        let least = if self.page.grids.iter().any(|grid| grid.shape == Shape::List) {
            2
        } else {
            3
        };
        if items.len() < least {
            return None;
        }
        let made = shape::page(vec![Block::List(items)]);
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
