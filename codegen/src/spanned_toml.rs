//! A typed reader of TOML that keeps the position of every value and reports every error of a file.

use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::source::{Sources, Span, Spanned, offset};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A table of a TOML file. Reading a key makes it known; [`TomlTable::finish`] reports the keys that were not read.
pub struct TomlTable<'a> {
    table: &'a DeTable<'a>,
    /// Where the table is.
    pub span: Span,
    /// The length of the byte order mark, which `toml` does not count.
    shift: u32,
    known: Vec<&'static str>,
}

/// Parses a file and reads its root table with `read`. `None` if the file is not TOML, which is reported.
pub fn parse_toml<T>(
    span: Span,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
    read: impl FnOnce(TomlTable<'_>, &mut Diagnostics) -> T,
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
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
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
    let keys = TomlTable {
        table: root.get_ref(),
        span: origin,
        shift,
        known: Vec::new(),
    };
    sound.then(|| read(keys, diagnostics))
}

impl<'a> TomlTable<'a> {
    fn span_of(&self, range: Range<usize>) -> Span {
        Span {
            file: self.span.file,
            start: offset(range.start) + self.shift,
            end: offset(range.end) + self.shift,
        }
    }

    fn value(&mut self, key: &'static str) -> Option<(&'a DeValue<'a>, Span)> {
        self.known.push(key);
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.span_of(value.span())))
    }

    fn report_type<T>(
        diagnostics: &mut Diagnostics,
        span: Span,
        key: &str,
        wants: &str,
        has: &DeValue<'_>,
    ) -> Option<T> {
        let message = format!(
            "`{key}` must be {wants}, but this is {} {}",
            article(has.type_str()),
            has.type_str()
        );
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            span,
            message,
            format!("write {wants}"),
        );
        None
    }

    /// Where the value of a key is, if the table has the key.
    #[must_use]
    pub fn span_of_value(&self, key: &str) -> Option<Span> {
        Some(self.span_of(self.table.get(key)?.span()))
    }

    fn report_empty<T>(diagnostics: &mut Diagnostics, span: Span, key: &str) -> Option<T> {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            span,
            format!("`{key}` is empty"),
            "fill it in or remove the key",
        );
        None
    }

    /// Reads a string that is not empty.
    pub fn string(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Spanned<String>> {
        let (value, span) = self.value(key)?;
        match value.as_str() {
            Some("") => Self::report_empty(diagnostics, span, key),
            Some(text) => Some(Spanned::new(text.to_string(), span)),
            None => Self::report_type(diagnostics, span, key, "a string", value),
        }
    }

    /// Reads an integer.
    pub fn integer(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Spanned<i64>> {
        let (value, span) = self.value(key)?;
        let number = value
            .as_integer()
            .and_then(|i| i64::from_str_radix(i.as_str(), i.radix()).ok());
        match number {
            Some(number) => Some(Spanned::new(number, span)),
            None => Self::report_type(diagnostics, span, key, "an integer", value),
        }
    }

    /// Reads `true` or `false`.
    pub fn boolean(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Spanned<bool>> {
        let (value, span) = self.value(key)?;
        match value.as_bool() {
            Some(value) => Some(Spanned::new(value, span)),
            None => Self::report_type(diagnostics, span, key, "true or false", value),
        }
    }

    /// The value as a list of strings.
    pub fn strings(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Spanned<String>> {
        let Some((value, span)) = self.value(key) else {
            return Vec::new();
        };
        read_strings(value, span, key, |range| self.span_of(range), diagnostics)
    }

    /// Reads a table inside this one.
    pub fn table(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<TomlTable<'a>> {
        let (value, span) = self.value(key)?;
        match value.as_table() {
            Some(table) => Some(self.nested(table, span)),
            None => Self::report_type(diagnostics, span, key, "a table", value),
        }
    }

    /// Reads a list of tables, `[[key]]`.
    pub fn tables(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<TomlTable<'a>> {
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
                .map(|(table, span)| self.nested(table, self.span_of(span)))
                .collect(),
            None => Self::report_type(diagnostics, span, key, "a list of tables, `[[…]]`", value)
                .unwrap_or_default(),
        }
    }

    fn nested(&self, table: &'a DeTable<'a>, span: Span) -> TomlTable<'a> {
        TomlTable {
            table,
            span,
            shift: self.shift,
            known: Vec::new(),
        }
    }

    /// Every entry in the order of the file, for tables whose keys are names.
    #[must_use]
    pub fn entries(self) -> Vec<(Spanned<String>, TomlValue<'a>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| {
                let name = Spanned::new(key.get_ref().to_string(), self.span_of(key.span()));
                let span = self.span_of(value.span());
                (
                    name,
                    TomlValue {
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

    /// Reports the keys that were not read.
    pub fn finish(self, diagnostics: &mut Diagnostics) {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.known.contains(&name) {
                let help = suggest_similar(name, &self.known, "key");
                diagnostics.add(
                    DiagnosticKind::KeyUnknown,
                    self.span_of(key.span()),
                    format!("unknown key `{name}`"),
                    help,
                );
            }
        }
    }
}

/// A value of an entry.
pub struct TomlValue<'a> {
    value: &'a DeValue<'a>,
    /// Where the value is.
    pub span: Span,
    shift: u32,
}

impl<'a> TomlValue<'a> {
    /// Whether the value is a list.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.value.is_array()
    }

    /// Whether the value is a table.
    #[must_use]
    pub fn is_table(&self) -> bool {
        self.value.is_table()
    }

    /// The value as a string that is not empty.
    pub fn string(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        match self.value.as_str() {
            Some("") => TomlTable::report_empty(diagnostics, self.span, name),
            Some(text) => Some(Spanned::new(text.to_string(), self.span)),
            None => TomlTable::report_type(diagnostics, self.span, name, "a string", self.value),
        }
    }

    /// The value as a list of strings.
    pub fn strings(&self, name: &str, diagnostics: &mut Diagnostics) -> Vec<Spanned<String>> {
        let locate = |range: Range<usize>| Span {
            start: offset(range.start) + self.shift,
            end: offset(range.end) + self.shift,
            ..self.span
        };
        read_strings(self.value, self.span, name, locate, diagnostics)
    }

    /// The value as a table.
    pub fn table(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<TomlTable<'a>> {
        match self.value.as_table() {
            Some(table) => Some(TomlTable {
                table,
                span: self.span,
                shift: self.shift,
                known: Vec::new(),
            }),
            None => TomlTable::report_type(diagnostics, self.span, name, "a table", self.value),
        }
    }
}

/// Reads a list of strings. Each item that is not a string is reported at its own place.
fn read_strings(
    value: &DeValue<'_>,
    span: Span,
    key: &str,
    locate: impl Fn(Range<usize>) -> Span,
    diagnostics: &mut Diagnostics,
) -> Vec<Spanned<String>> {
    let Some(list) = value.as_array() else {
        return TomlTable::report_type(diagnostics, span, key, "a list of strings", value)
            .unwrap_or_default();
    };
    let mut out = Vec::new();
    for item in list {
        let (value, span) = (item.get_ref(), locate(item.span()));
        if let Some(text) = value.as_str() {
            out.push(Spanned::new(text.to_string(), span));
        } else {
            let name = value.type_str();
            let message = format!(
                "`{key}` must be a list of strings, but this is {} {name}",
                article(name)
            );
            diagnostics.add(
                DiagnosticKind::ValueInvalid,
                span,
                message,
                "write a string",
            );
        }
    }
    out
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    }
}
