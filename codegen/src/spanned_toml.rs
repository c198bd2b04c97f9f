//! Typed reading of TOML with the place of every value: all diagnostics of a file, not the first.

use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::source::{Sources, Span, Spanned, offset};
use toml::de::{DeTable, DeValue};

/// One table of a TOML file. Asking for a key makes it known; [`TomlTable::finish`] reports the others.
pub struct TomlTable<'a> {
    table: &'a DeTable<'a>,
    /// Where the table stands.
    pub span: Span,
    /// The length of a byte order mark, which `toml` does not see.
    shift: u32,
    known: Vec<&'static str>,
}

/// Reads a file and hands its root to `read`; `None` if it is no TOML, which is reported.
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
        diagnostics: &mut Diagnostics,
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
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            span,
            message,
            format!("write {wants}"),
        );
        None
    }

    /// A text that is not empty.
    pub fn string(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Spanned<String>> {
        let (value, span) = self.value(key)?;
        match value.as_str() {
            Some("") => {
                diagnostics.add(
                    DiagnosticKind::ValueInvalid,
                    span,
                    format!("`{key}` is empty"),
                    "fill it or remove the key",
                );
                None
            }
            Some(text) => Some(Spanned::new(text.to_string(), span)),
            None => Self::wrong(diagnostics, span, key, "a string", value),
        }
    }

    /// An integer.
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
            None => Self::wrong(diagnostics, span, key, "an integer", value),
        }
    }

    /// `true` or `false`.
    pub fn boolean(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Spanned<bool>> {
        let (value, span) = self.value(key)?;
        match value.as_bool() {
            Some(value) => Some(Spanned::new(value, span)),
            None => Self::wrong(diagnostics, span, key, "true or false", value),
        }
    }

    /// A list of texts.
    pub fn strings(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Spanned<String>> {
        let Some((value, span)) = self.value(key) else {
            return Vec::new();
        };
        let Some(list) = value.as_array() else {
            return Self::wrong(diagnostics, span, key, "a list of strings", value)
                .unwrap_or_default();
        };
        let mut out = Vec::new();
        for item in list {
            let span = self.place(item.span());
            match item.get_ref().as_str() {
                Some(text) => out.push(Spanned::new(text.to_string(), span)),
                None => {
                    let _: Option<()> =
                        Self::wrong(diagnostics, span, key, "a list of strings", item.get_ref());
                }
            }
        }
        out
    }

    /// A table inside this one.
    pub fn table(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<TomlTable<'a>> {
        let (value, span) = self.value(key)?;
        match value.as_table() {
            Some(table) => Some(self.inside(table, span)),
            None => Self::wrong(diagnostics, span, key, "a table", value),
        }
    }

    /// A list of tables, `[[key]]`.
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
                .map(|(table, span)| self.inside(table, self.place(span)))
                .collect(),
            None => Self::wrong(diagnostics, span, key, "a list of tables, `[[…]]`", value)
                .unwrap_or_default(),
        }
    }

    fn inside(&self, table: &'a DeTable<'a>, span: Span) -> TomlTable<'a> {
        TomlTable {
            table,
            span,
            shift: self.shift,
            known: Vec::new(),
        }
    }

    /// Every entry as written, for tables whose keys are names.
    pub fn entries(self) -> Vec<(Spanned<String>, TomlValue<'a>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| {
                let name = Spanned::new(key.get_ref().to_string(), self.place(key.span()));
                let span = self.place(value.span());
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

    /// Reports the keys that nobody asked for.
    pub fn finish(self, diagnostics: &mut Diagnostics) {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.known.contains(&name) {
                let help = suggest_similar(name, &self.known, "key");
                diagnostics.add(
                    DiagnosticKind::KeyUnknown,
                    self.place(key.span()),
                    format!("unknown key `{name}`"),
                    help,
                );
            }
        }
    }
}

/// A value under a name that the file chose.
pub struct TomlValue<'a> {
    value: &'a DeValue<'a>,
    pub span: Span,
    shift: u32,
}

impl<'a> TomlValue<'a> {
    /// A text.
    pub fn string(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        match self.value.as_str() {
            Some(text) => Some(Spanned::new(text.to_string(), self.span)),
            None => TomlTable::wrong(diagnostics, self.span, name, "a string", self.value),
        }
    }

    /// A list of texts.
    pub fn strings(&self, name: &str, diagnostics: &mut Diagnostics) -> Vec<Spanned<String>> {
        let texts = self.value.as_array().and_then(|list| {
            list.iter()
                .map(|item| {
                    let range = item.span();
                    let span = Span {
                        start: offset(range.start) + self.shift,
                        end: offset(range.end) + self.shift,
                        ..self.span
                    };
                    Some(Spanned::new(item.get_ref().as_str()?.to_string(), span))
                })
                .collect::<Option<Vec<_>>>()
        });
        texts.unwrap_or_else(|| {
            TomlTable::wrong(
                diagnostics,
                self.span,
                name,
                "a list of strings",
                self.value,
            )
            .unwrap_or_default()
        })
    }

    /// A table.
    pub fn table(&self, name: &str, diagnostics: &mut Diagnostics) -> Option<TomlTable<'a>> {
        match self.value.as_table() {
            Some(table) => Some(TomlTable {
                table,
                span: self.span,
                shift: self.shift,
                known: Vec::new(),
            }),
            None => TomlTable::wrong(diagnostics, self.span, name, "a table", self.value),
        }
    }
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    }
}
