//! The lines of a document, to locate findings in it.

use error_tables_codegen::tools::source::Position;
use error_tables_review::finding::Place;

/// The path and the lines of a document.
#[derive(Clone, Debug)]
pub(crate) struct DocumentLines {
    /// The path as it was given.
    pub path: String,
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

    /// Finds the first line with a word, searching from a line to the end and then from the top. Without one, returns the line
    /// that the search started from.
    pub(crate) fn find_line(&self, word: &str, from: u32) -> u32 {
        let from = from.max(1) as usize - 1;
        let has_word = |line: &String| line.contains(word);
        let after = self.lines.iter().skip(from).position(has_word);
        let at = after
            .map(|at| at + from)
            .or_else(|| self.lines.iter().position(has_word));
        u32::try_from(at.unwrap_or(from) + 1).unwrap_or(u32::MAX)
    }

    /// The location of a word on a line; of the start of the line, if the word is not on it.
    pub(crate) fn locate(&self, line: u32, word: &str, label: &str) -> Place {
        let text = self
            .lines
            .get((line.max(1) - 1) as usize)
            .map_or("", String::as_str);
        let found = text.find(word).filter(|_| !word.is_empty());
        let start = found.unwrap_or(text.len() - text.trim_start().len());
        let column = text.get(..start).unwrap_or("").chars().count() + 1;
        // A long line is shown from shortly before the word.
        let mut cut = start.saturating_sub(60);
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        let shown: String = text.get(cut..).unwrap_or("").chars().take(240).collect();
        let length = found.map_or(1, |_| word.len());
        let mark = (start - cut).min(shown.len())..(start - cut + length).min(shown.len());
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
