//! Text that is put together from pieces of markup.

use crate::document::Text;

/// A text that is being collected. White space is collapsed unless `raw` is set.
#[derive(Default)]
pub(crate) struct TextBuffer {
    text: String,
    line: u32,
    marked_len: usize,
    text_started: bool,
    pub(crate) marks: u32,
    code_from: Option<usize>,
    code_spans: Vec<String>,
    pub(crate) raw: bool,
}

impl TextBuffer {
    /// Adds text that starts on `line`.
    pub(crate) fn push_text(&mut self, text: &str, line: u32) {
        if self.raw {
            if self.text.is_empty() {
                self.line = line;
            }
            self.text.push_str(text);
            return;
        }
        let (mut at, mut rest) = (line, text);
        loop {
            let plain = rest.bytes().take_while(u8::is_ascii_graphic).count();
            if let Some((word, after)) = rest.split_at_checked(plain).filter(|_| plain > 0) {
                self.push_word(word, at);
                rest = after;
            }
            let Some(c) = rest.chars().next() else {
                break;
            };
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            if c == '\n' {
                at += 1;
            }
            if matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{2060}' | '\0') {
                continue;
            }
            if c.is_whitespace() {
                if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                    self.text.push(' ');
                }
                continue;
            }
            self.push_word(c.encode_utf8(&mut [0; 4]), at);
        }
    }

    /// Adds characters without white space.
    fn push_word(&mut self, word: &str, line: u32) {
        if self.text.is_empty() {
            self.line = line;
        }
        self.text.push_str(word);
        if self.marks > 0 && !self.text_started {
            self.marked_len = self.text.len();
        } else {
            self.text_started = true;
        }
    }

    /// Whether the text is blank so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Adds a hard break.
    pub(crate) fn push_line_break(&mut self) {
        if self.raw {
            self.text.push('\n');
        } else if !self.text.is_empty() {
            let end = self.text.trim_end().len();
            self.text.truncate(end);
            self.text.push('\n');
        }
    }

    /// Begins code or bold.
    pub(crate) fn start_mark(&mut self, code: bool) {
        self.marks += 1;
        if code {
            self.code_from = Some(self.text.len());
        }
    }

    /// Ends code or bold.
    pub(crate) fn end_mark(&mut self) {
        self.marks = self.marks.saturating_sub(1);
        if let Some(from) = self.code_from.take() {
            let span = self.text.get(from..).unwrap_or_default().trim().to_owned();
            if !span.is_empty() {
                self.code_spans.push(span);
            }
        }
    }

    /// The collected text.
    pub(crate) fn finish(self) -> Text {
        let text = if self.raw {
            self.text
        } else {
            self.text.trim_end().to_owned()
        };
        Text {
            marked_len: self.marked_len.min(text.len()),
            text,
            line: self.line,
            code_spans: self.code_spans,
        }
    }
}
