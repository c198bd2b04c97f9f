//! Lines that begin with rising numbers, and lines that go on with them: a list whose marks were lost and whose lines were broken.

use super::block::{Row, Shape, Text, flat};
use super::line::Line;
use super::plain::Plain;
use crate::word::code::{self, Style};

/// Fewer rows are no list.
const LEAST: usize = 6;
/// How many lines one row may take.
const LONGEST: usize = 8;

impl Plain<'_> {
    /// `110`, `Restart marker`, `125 Data`, `connection already open`: numbers of as many digits, each above the last.
    pub(super) fn ladder(&mut self, rest: &[Line<'_>]) -> Option<usize> {
        let &(first, line) = rest.first()?;
        let (number, _) = step(first)?;
        let mut rows: Vec<Row> = Vec::new();
        let (mut last, mut used, mut below) = (0, 0, 0);
        for (at, (text, line)) in rest.iter().enumerate() {
            let bare = text.trim();
            let next = step(text).filter(|(digits, _)| digits.len() == number.len());
            let value = next.and_then(|(digits, _)| digits.parse::<u32>().ok());
            match (value, next) {
                (Some(value), Some((digits, words))) if value > last || rows.is_empty() => {
                    // Where every row has one line, other readers know more of it.
                    if rows.len() == LEAST && at < LEAST + 2 {
                        return None;
                    }
                    last = value;
                    below = 0;
                    rows.push(Row {
                        line: *line,
                        cells: vec![Text::plain(digits, *line), Text::plain(flat(words), *line)],
                        ..Row::default()
                    });
                }
                (Some(_), _) => break,
                _ if bare.is_empty() || below >= LONGEST => break,
                _ => {
                    below += 1;
                    if let Some(cell) = rows.last_mut().and_then(|row| row.cells.last_mut()) {
                        if !cell.text.is_empty() {
                            cell.text.push(' ');
                        }
                        cell.text.push_str(&flat(bare));
                    }
                }
            }
            used = at + 1;
        }
        if rows.len() < LEAST {
            return None;
        }
        let columns = vec!["code".to_owned(), "meaning".to_owned()];
        self.push(Shape::Lines, line, columns, rows);
        Some(used)
    }
}

/// The number of three digits and more that begins a line, and what follows it.
fn step(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let end = text.find(' ').unwrap_or(text.len());
    let (number, words) = text.split_at(end);
    (number.len() >= 3 && number.len() <= 6 && code::style(number) == Some(Style::Number))
        .then_some((number, words.trim()))
}
