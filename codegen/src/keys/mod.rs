//! Typed reading of TOML with the place of every value: all mistakes of a file, not the first.

mod entry;

pub use entry::{Entry, suggest};

use crate::error::{Mistakes, Rule};
use crate::source::{Sources, Span, Spanned, offset};
use entry::article;
use toml::de::{DeTable, DeValue};

/// One table of a TOML file. Asking for a key makes it known; [`Keys::finish`] reports the others.
pub struct Keys<'a> {
    table: &'a DeTable<'a>,
    /// Where the table stands.
    pub span: Span,
    /// The length of a byte order mark, which `toml` does not see.
    shift: u32,
    known: Vec<&'static str>,
}

/// Reads a file and hands its root to `read`; `None` if it is no TOML, which is reported.
pub fn parse<T>(
    span: Span,
    sources: &Sources,
    mistakes: &mut Mistakes,
    read: impl FnOnce(Keys<'_>, &mut Mistakes) -> T,
) -> Option<T> {
    if !sources.is_sound(span) {
        return None;
    }
    let text = sources.text(span);
    let shift = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let (root, errors) = DeTable::parse_recoverable(text.get(shift..).unwrap_or_default());
    let sound = errors.is_empty();
    for error in errors {
        let at = error.span().unwrap_or(0..0);
        let here = Span {
            file: span.file,
            start: offset(at.start + shift),
            end: offset(at.end + shift),
        };
        mistakes.add(
            Rule::ValueInvalid,
            here,
            format!("this is not TOML: {}", error.message()),
            "see https://toml.io",
        );
    }
    let shift = offset(shift);
    let origin = Span {
        file: span.file,
        start: shift,
        end: shift,
    };
    let keys = Keys {
        table: root.get_ref(),
        span: origin,
        shift,
        known: Vec::new(),
    };
    sound.then(|| read(keys, mistakes))
}

impl<'a> Keys<'a> {
    fn place(&self, range: std::ops::Range<usize>) -> Span {
        Span {
            file: self.span.file,
            start: offset(range.start) + self.shift,
            end: offset(range.end) + self.shift,
        }
    }

    fn value(&mut self, key: &'static str) -> Option<(&'a DeValue<'a>, Span)> {
        self.known.push(key);
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.place(value.span())))
    }

    fn wrong<T>(
        mistakes: &mut Mistakes,
        span: Span,
        key: &str,
        wants: &str,
        has: &DeValue<'_>,
    ) -> Option<T> {
        let message = format!(
            "`{key}` must be {wants}, this is {} {}",
            article(has.type_str()),
            has.type_str()
        );
        mistakes.add(Rule::ValueInvalid, span, message, format!("write {wants}"));
        None
    }

    /// A text that is not empty.
    pub fn string(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes,
    ) -> Option<Spanned<String>> {
        let (value, span) = self.value(key)?;
        match value.as_str() {
            Some("") => {
                mistakes.add(
                    Rule::ValueInvalid,
                    span,
                    format!("`{key}` is empty"),
                    "fill it or remove the key",
                );
                None
            }
            Some(text) => Some(Spanned::new(text.to_string(), span)),
            None => Self::wrong(mistakes, span, key, "a string", value),
        }
    }

    /// An integer.
    pub fn integer(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Option<Spanned<i64>> {
        let (value, span) = self.value(key)?;
        let number = value
            .as_integer()
            .and_then(|i| i64::from_str_radix(i.as_str(), i.radix()).ok());
        match number {
            Some(number) => Some(Spanned::new(number, span)),
            None => Self::wrong(mistakes, span, key, "an integer", value),
        }
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Option<Spanned<bool>> {
        let (value, span) = self.value(key)?;
        match value.as_bool() {
            Some(value) => Some(Spanned::new(value, span)),
            None => Self::wrong(mistakes, span, key, "true or false", value),
        }
    }

    /// A list of texts.
    pub fn strings(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Vec<Spanned<String>> {
        let Some((value, span)) = self.value(key) else {
            return Vec::new();
        };
        let Some(list) = value.as_array() else {
            return Self::wrong(mistakes, span, key, "a list of strings", value)
                .unwrap_or_default();
        };
        let mut out = Vec::new();
        for item in list {
            let span = self.place(item.span());
            match item.get_ref().as_str() {
                Some(text) => out.push(Spanned::new(text.to_string(), span)),
                None => {
                    let _: Option<()> =
                        Self::wrong(mistakes, span, key, "a list of strings", item.get_ref());
                }
            }
        }
        out
    }

    /// A table inside this one.
    pub fn table(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Option<Keys<'a>> {
        let (value, span) = self.value(key)?;
        match value.as_table() {
            Some(table) => Some(self.inside(table, span)),
            None => Self::wrong(mistakes, span, key, "a table", value),
        }
    }

    /// A list of tables, `[[key]]`.
    pub fn tables(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Vec<Keys<'a>> {
        let Some((value, span)) = self.value(key) else {
            return Vec::new();
        };
        let tables = value.as_array().and_then(|list| {
            list.iter()
                .map(|item| Some((item.get_ref().as_table()?, item.span())))
                .collect::<Option<Vec<_>>>()
        });
        match tables {
            Some(tables) => tables
                .into_iter()
                .map(|(table, span)| self.inside(table, self.place(span)))
                .collect(),
            None => Self::wrong(mistakes, span, key, "a list of tables, `[[…]]`", value)
                .unwrap_or_default(),
        }
    }

    fn inside(&self, table: &'a DeTable<'a>, span: Span) -> Keys<'a> {
        Keys {
            table,
            span,
            shift: self.shift,
            known: Vec::new(),
        }
    }

    /// Every entry as written, for tables whose keys are names.
    pub fn entries(self) -> Vec<(Spanned<String>, Entry<'a>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| {
                let name = Spanned::new(key.get_ref().to_string(), self.place(key.span()));
                let span = self.place(value.span());
                (
                    name,
                    Entry {
                        value: value.get_ref(),
                        span,
                        shift: self.shift,
                    },
                )
            })
            .collect();
        entries.sort_by_key(|(name, _)| name.span);
        entries
    }

    /// Reports the keys that nobody asked for.
    pub fn finish(self, mistakes: &mut Mistakes) {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.known.contains(&name) {
                let help = suggest(name, &self.known, "key");
                mistakes.add(
                    Rule::KeyUnknown,
                    self.place(key.span()),
                    format!("unknown key `{name}`"),
                    help,
                );
            }
        }
    }
}
