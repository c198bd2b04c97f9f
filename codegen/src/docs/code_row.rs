//! An error with everything that the tables say about it: what documents, the website, `explain`, `list` and the exports show.

use super::anchors::row_anchors;
use crate::code_url::code_url;
use crate::model::{Api, Code, Column, Locale, Operation, Translation, Value};
use crate::source::Spanned;

/// A row of `codes.csv`, and what the rest of the tables adds to it.
#[derive(Clone, Debug)]
pub struct CodeRow<'a> {
    /// The API.
    pub api: &'a Api,
    /// The position in [`Api::codes`].
    pub at: usize,
    /// The row.
    pub code: &'a Code,
    /// The anchor on a page of its API.
    pub anchor: String,
    /// The operations that return the error.
    pub operations: Vec<&'a Operation>,
}

/// Something that is known about an error: the column it is in, what it is called, and its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<'a> {
    /// The name of the column in CSV.
    pub id: &'a str,
    /// What it is called in front of its values: `deprecated in`.
    pub label: &'a str,
    /// What it is called above them: `Deprecated in`.
    pub heading: &'a str,
    /// The values; empty if nothing is documented.
    pub values: Vec<FactValue>,
}

/// A value of a [`Fact`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// Prose, or a word.
    Text(String),
    /// A code or a name.
    Code(String),
    /// The code of another row.
    Row(String),
}

impl FactValue {
    /// The value without formatting.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            FactValue::Text(text) | FactValue::Code(text) | FactValue::Row(text) => text,
        }
    }
}

/// The rows of an API, in table order.
#[must_use]
pub fn collect_rows(api: &Api) -> Vec<CodeRow<'_>> {
    let anchors = row_anchors(&api.codes).into_iter();
    let rows = api.codes.iter().zip(anchors).zip(api.operations_by_row());
    let rows = rows.enumerate();
    rows.map(|(at, ((code, anchor), operations))| CodeRow {
        api,
        at,
        code,
        anchor,
        operations,
    })
    .collect()
}

impl<'a> CodeRow<'a> {
    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.code.status.as_ref().map(|status| status.value)
    }

    /// The status and its phrase: `404 Not Found`.
    #[must_use]
    pub fn describe_status(&self) -> Option<String> {
        self.status().map(|status| self.api.describe_status(status))
    }

    /// The message with its placeholders.
    #[must_use]
    pub fn message(&self) -> Option<&'a str> {
        let message = self.code.message.as_ref();
        message.map(|message| message.value.as_str())
    }

    /// The message in other languages.
    pub fn translations(&self) -> impl Iterator<Item = (&'a Locale, &'a Translation)> {
        let at = self.at;
        self.api.locales.iter().filter_map(move |locale| {
            let translation = locale.messages.get(at)?.as_ref()?;
            Some((locale, translation))
        })
    }

    /// The retry advice in words.
    #[must_use]
    pub fn retry(&self) -> Option<&'static str> {
        let retry = self.code.retry.as_ref();
        retry.map(|retry| retry.value.describe())
    }

    /// The page that documents the code.
    #[must_use]
    pub fn url(&self) -> Option<String> {
        code_url(self.api, self.code)
    }

    /// What versions did to the error, and its other codes and names; only what is documented.
    #[must_use]
    pub fn history(&self) -> Vec<Fact<'static>> {
        let facts = history_facts(self.code).into_iter();
        // That it is a draft is its state.
        let is_draft = |fact: &Fact<'_>| fact.id == "since" && self.code.is_draft();
        facts
            .filter(|fact| !fact.values.is_empty() && !is_draft(fact))
            .collect()
    }

    /// The subcode and the declared columns that the row fills.
    #[must_use]
    pub fn columns(&self) -> Vec<Fact<'a>> {
        let key = self.api.key.as_ref().zip(self.code.subcode.as_ref());
        let key = key.map(|(key, subcode)| Fact {
            id: &key.name.value,
            label: &key.name.value,
            heading: &key.name.value,
            values: vec![FactValue::Code(subcode.value.to_string())],
        });
        let columns = self.api.columns.iter().zip(&self.code.extra);
        let columns = columns.filter_map(|(column, value)| {
            Some(Fact {
                id: &column.name.value,
                label: &column.name.value,
                heading: &column.name.value,
                values: column_values(column, &value.as_ref()?.value),
            })
        });
        key.into_iter().chain(columns).collect()
    }

    /// The operations that return the error.
    #[must_use]
    pub fn returned_by(&self) -> Fact<'a> {
        let operations = self.operations.iter();
        let ids = operations.map(|operation| FactValue::Code(operation.id.value.clone()));
        Fact {
            id: "endpoints",
            label: "returned by",
            heading: "Returned by",
            values: ids.collect(),
        }
    }
}

/// The facts of [`CodeRow::history`]: column, label and heading.
pub(super) const HISTORY: [(&str, &str, &str); 6] = [
    ("since", "since", "Since"),
    ("deprecated", "deprecated in", "Deprecated in"),
    ("removed", "removed in", "Removed in"),
    ("replaced_by", "replaced by", "Replaced by"),
    ("aliases", "formerly", "Formerly"),
    ("synonyms", "also named", "Also named"),
];

/// The facts of [`CodeRow::history`], also those that are not documented.
pub(crate) fn history_facts(code: &Code) -> [Fact<'static>; 6] {
    let text = |cell: &Option<Spanned<String>>| -> Vec<FactValue> {
        let cell = cell.iter();
        cell.map(|cell| FactValue::Text(cell.value.clone()))
            .collect()
    };
    let replacement = code.replaced_by.iter();
    let former = code.aliases.iter();
    let names = code.synonyms.iter();
    let mut values = [
        text(&code.since),
        text(&code.deprecated),
        text(&code.removed),
        replacement
            .map(|code| FactValue::Row(code.value.clone()))
            .collect(),
        former
            .map(|alias| FactValue::Code(alias.value.to_string()))
            .collect(),
        names
            .map(|name| FactValue::Code(name.value.clone()))
            .collect(),
    ]
    .into_iter();
    HISTORY.map(|(id, label, heading)| Fact {
        id,
        label,
        heading,
        values: values.next().unwrap_or_default(),
    })
}

/// The values of a declared column.
pub(super) fn column_values(column: &Column, value: &Value) -> Vec<FactValue> {
    match value {
        Value::List(values) => values
            .iter()
            .flat_map(|value| column_values(column, value))
            .collect(),
        Value::Code(text) => vec![FactValue::Row(text.clone())],
        value => vec![FactValue::Text(column.display_value(value))],
    }
}
