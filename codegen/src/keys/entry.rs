//! A value of a TOML file, read as the type that the key asks for.

use super::Keys;
use crate::error::Mistakes;
use crate::source::{Span, Spanned, offset};
use toml::de::DeValue;

/// A value under a name that the file chose.
pub struct Entry<'a> {
    pub(super) value: &'a DeValue<'a>,
    pub span: Span,
    pub(super) shift: u32,
}

impl<'a> Entry<'a> {
    /// A text.
    pub fn string(&self, name: &str, mistakes: &mut Mistakes) -> Option<Spanned<String>> {
        match self.value.as_str() {
            Some(text) => Some(Spanned::new(text.to_string(), self.span)),
            None => Keys::wrong(mistakes, self.span, name, "a string", self.value),
        }
    }

    /// A list of texts.
    pub fn strings(&self, name: &str, mistakes: &mut Mistakes) -> Vec<Spanned<String>> {
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
            Keys::wrong(mistakes, self.span, name, "a list of strings", self.value)
                .unwrap_or_default()
        })
    }

    /// A table.
    pub fn table(&self, name: &str, mistakes: &mut Mistakes) -> Option<Keys<'a>> {
        match self.value.as_table() {
            Some(table) => Some(Keys {
                table,
                span: self.span,
                shift: self.shift,
                known: Vec::new(),
            }),
            None => Keys::wrong(mistakes, self.span, name, "a table", self.value),
        }
    }
}

pub(super) fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    }
}

/// "did you mean", or what there is.
pub fn suggest(word: &str, known: &[&str], what: &str) -> String {
    let near = known
        .iter()
        .map(|k| (strsim::jaro_winkler(&word.to_lowercase(), k), k))
        .filter(|(score, _)| *score > 0.8);
    match near.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((_, near)) => format!("did you mean `{near}`?"),
        None if known.is_empty() => format!("there is no {what}"),
        None => {
            let list: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
            let plural = if what.ends_with('s') { "es" } else { "s" };
            format!("the {what}{plural} are {}", list.join(", "))
        }
    }
}
