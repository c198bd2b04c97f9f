//! A run of text, put together from its pieces.

use super::block::Text;

/// Text that is being read.
#[derive(Default)]
pub(super) struct Run {
    text: String,
    line: u32,
    lead: usize,
    led: bool,
    pub(super) marks: u32,
    code_from: Option<usize>,
    spans: Vec<String>,
    pub(super) raw: bool,
}

impl Run {
    /// Adds text that starts on `line`.
    pub(super) fn text(&mut self, text: &str, line: u32) {
        let run = self;
        if run.raw {
            if run.text.is_empty() {
                run.line = line;
            }
            run.text.push_str(text);
            return;
        }
        let (mut at, mut rest) = (line, text);
        loop {
            let plain = rest.bytes().take_while(u8::is_ascii_graphic).count();
            if let Some((word, after)) = rest.split_at_checked(plain).filter(|_| plain > 0) {
                run.word(word, at);
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
                if !run.text.is_empty() && !run.text.ends_with([' ', '\n']) {
                    run.text.push(' ');
                }
                continue;
            }
            run.word(c.encode_utf8(&mut [0; 4]), at);
        }
    }

    /// Adds what stands together.
    fn word(&mut self, word: &str, line: u32) {
        if self.text.is_empty() {
            self.line = line;
        }
        self.text.push_str(word);
        if self.marks > 0 && !self.led {
            self.lead = self.text.len();
        } else {
            self.led = true;
        }
    }

    /// Whether nothing was added yet.
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// A hard break within a text.
    pub(super) fn line_break(&mut self) {
        if self.raw {
            self.text.push('\n');
        } else if !self.text.is_empty() {
            let end = self.text.trim_end().len();
            self.text.truncate(end);
            self.text.push('\n');
        }
    }

    /// Code or bold begins.
    pub(super) fn mark(&mut self, code: bool) {
        self.marks += 1;
        if code {
            self.code_from = Some(self.text.len());
        }
    }

    /// Code or bold ends.
    pub(super) fn unmark(&mut self) {
        self.marks = self.marks.saturating_sub(1);
        if let Some(from) = self.code_from.take() {
            let span = self.text.get(from..).unwrap_or_default().trim().to_owned();
            if !span.is_empty() {
                self.spans.push(span);
            }
        }
    }

    /// The text that it makes.
    pub(super) fn finish(self) -> Text {
        let text = if self.raw {
            self.text
        } else {
            self.text.trim_end().to_owned()
        };
        Text {
            lead: self.lead.min(text.len()),
            text,
            line: self.line,
            spans: self.spans,
        }
    }
}
