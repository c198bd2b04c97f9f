//! The lines of a document, as reports show them.

use error_tables_codegen::tools::source::Position;
use error_tables_review::finding::Place;

/// The path and the lines of a document.
#[derive(Clone, Debug)]
pub(crate) struct DocumentLines {
    /// The path as the user gave it.
    path: String,
    lines: Vec<String>,
}

impl DocumentLines {
    /// Splits the text of a document into lines.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let lines = text.lines().map(str::to_string).collect();
        DocumentLines {
            path: path.to_string(),
            lines,
        }
    }

    /// The first line with a word, searched from a line on, then from the top. Lines count from 1.
    pub(crate) fn find_line(&self, word: &str, from: u32) -> u32 {
        let from = from.max(1) as usize - 1;
        let contains = |line: &String| line.contains(word);
        let after = self.lines.iter().skip(from).position(contains);
        let at = after
            .map(|at| at + from)
            .or_else(|| self.lines.iter().position(contains));
        u32::try_from(at.unwrap_or(from) + 1).unwrap_or(u32::MAX)
    }

    /// A place on a line for a report. The word is marked if the line contains it.
    pub(crate) fn locate(&self, line: u32, word: &str, label: &str) -> Place {
        let whole = self
            .lines
            .get((line.max(1) - 1) as usize)
            .map_or("", String::as_str);
        let at = whole.find(word).filter(|_| !word.is_empty());
        let start = at.unwrap_or(whole.len() - whole.trim_start().len());
        let column = whole.get(..start).unwrap_or("").chars().count() + 1;
        let mut cut = start.saturating_sub(60);
        while !whole.is_char_boundary(cut) {
            cut -= 1;
        }
        let shown: String = whole.get(cut..).unwrap_or("").chars().take(240).collect();
        let long = at.map_or(1, |_| word.len());
        let mark = (start - cut).min(shown.len())..(start - cut + long).min(shown.len());
        Place {
            position: Position {
                path: self.path.clone(),
                line: line.max(1) as usize,
                column,
            },
            line: shown,
            mark,
            label: label.to_string(),
        }
    }
}
