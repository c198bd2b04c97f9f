//! The facts that tables of documentation show: one field a column, one row a code, status or endpoint.

use super::anchors::row_anchors;
use crate::code_url::code_url;
use crate::emit::find_row;
use crate::http_status::registered_phrase;
use crate::markup::{Inline, Table, join};
use crate::model::{Api, Code, Column, DRAFT, Operation, Retry, Status, Value};
use crate::source::Spanned;
use std::collections::{BTreeSet, HashMap};

/// What the rows of a table are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The rows of `codes.csv`.
    Codes,
    /// The rows of `statuses.csv`; if there are none, the statuses of the codes.
    Statuses,
    /// The operations of `endpoints.csv`.
    Endpoints,
}

/// A column that a table of documentation can have.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// The name of the column in CSV, if it is a column there.
    pub id: &'a str,
    /// The usual heading.
    pub heading: &'a str,
    /// Whether tables have it unless their columns are chosen.
    pub is_usual: bool,
    kind: Kind<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Kind<'a> {
    Code(fn(&Facts<'_>, usize, &Code) -> Vec<Inline>),
    Declared(usize, &'a Column),
    Status(fn(&Facts<'_>, &StatusRow<'_>) -> Vec<Inline>),
    Endpoint(fn(&Facts<'_>, &Operation) -> Vec<Inline>),
}

/// A status, and its row if there is one.
struct StatusRow<'a> {
    number: u16,
    row: Option<&'a Status>,
}

/// What an API documents about its codes, statuses or endpoints.
pub struct Facts<'a> {
    api: &'a Api,
    subject: Subject,
    /// Of each code.
    anchors: Vec<String>,
    /// Whether the rows of the codes have anchors in the document, so that others can refer to them.
    has_anchors: bool,
    operations: Vec<Vec<&'a Operation>>,
    statuses: Vec<StatusRow<'a>>,
    /// How many rows have a code.
    times: HashMap<String, usize>,
}

impl<'a> Facts<'a> {
    /// The facts of an API. With `has_anchors`, the document has an anchor for each code, which its table makes.
    #[must_use]
    pub fn new(api: &'a Api, subject: Subject, has_anchors: bool) -> Self {
        let mut times: HashMap<String, usize> = HashMap::new();
        for code in &api.codes {
            *times.entry(code.qualified()).or_default() += 1;
        }
        Facts {
            api,
            subject,
            anchors: row_anchors(&api.codes),
            has_anchors,
            operations: api.operations_by_row(),
            statuses: collect_statuses(api),
            times,
        }
    }

    /// The number of rows.
    #[must_use]
    pub fn count(&self) -> usize {
        match self.subject {
            Subject::Codes => self.api.codes.len(),
            Subject::Statuses => self.statuses.len(),
            Subject::Endpoints => self.api.operations.len(),
        }
    }

    /// Every column that a table can have, in the usual order.
    #[must_use]
    pub fn fields(&self) -> Vec<Field<'a>> {
        match self.subject {
            Subject::Codes => self.code_fields(),
            Subject::Statuses => status_fields(self.api.statuses.is_empty()),
            Subject::Endpoints => endpoint_fields(),
        }
    }

    /// The cell of a row; empty if there is nothing to say.
    #[must_use]
    pub fn cell(&self, field: &Field<'_>, row: usize) -> Vec<Inline> {
        let code = || self.api.codes.get(row);
        let cell = match field.kind {
            Kind::Code(show) => code().map(|code| show(self, row, code)),
            Kind::Declared(at, column) => {
                let value = code().and_then(|code| code.extra.get(at)?.as_ref());
                value.map(|value| self.value(column, &value.value))
            }
            Kind::Status(show) => self.statuses.get(row).map(|status| show(self, status)),
            Kind::Endpoint(show) => {
                let operation = self.api.operations.get(row);
                operation.map(|operation| show(self, operation))
            }
        };
        cell.unwrap_or_default()
    }

    /// A table of the usual columns and of all rows.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut fields = self.fields();
        fields.retain(|field| field.is_usual);
        let row = |row| fields.iter().map(|field| self.cell(field, row)).collect();
        Table {
            heads: fields.iter().map(|f| f.heading.to_string()).collect(),
            rows: (0..self.count()).map(row).collect(),
        }
    }

    /// The status of a row of codes, or of a row of statuses.
    #[must_use]
    pub fn status(&self, row: usize) -> Option<u16> {
        match self.subject {
            Subject::Codes => Some(self.api.codes.get(row)?.status.as_ref()?.value),
            Subject::Statuses => self.statuses.get(row).map(|status| status.number),
            Subject::Endpoints => None,
        }
    }

    /// The anchor of a code.
    pub(crate) fn anchor(&self, row: usize) -> Option<Inline> {
        let anchor = self.anchors.get(row)?.clone();
        Some(Inline::Anchor(anchor))
    }

    /// The code of a row, as the title of its section.
    pub(crate) fn title(&self, row: usize) -> Vec<Inline> {
        let title = |code: &Code| show_code(self, row, code);
        self.api.codes.get(row).map(title).unwrap_or_default()
    }

    fn code_fields(&self) -> Vec<Field<'a>> {
        let field = |id, heading, is_usual, show| Field {
            id,
            heading,
            is_usual,
            kind: Kind::Code(show),
        };
        let mut fields = vec![field("code", "Code", true, show_code)];
        if let Some(key) = &self.api.key {
            let name = key.name.value.as_str();
            fields.push(field(name, name, true, |_, _, code| {
                let subcode = code.subcode.as_ref();
                vec_of(subcode.map(|subcode| Inline::Code(subcode.value.to_string())))
            }));
        }
        fields.extend([
            field("status", "Status", true, |_, _, code| {
                let status = code.status.as_ref();
                vec_of(status.map(|status| Inline::number(status.value)))
            }),
            field("message", "Message", true, |_, _, code| {
                let message = code.message.as_ref();
                vec_of(message.map(|message| Inline::Code(message.value.as_str().to_string())))
            }),
            field("meaning", "Meaning", true, |_, _, code| {
                text(code.meaning.as_ref())
            }),
            field("retry", "Retry", true, |_, _, code| {
                retry(code.retry.as_ref())
            }),
            field("remedy", "What to do", true, |_, _, code| {
                text(code.remedy.as_ref())
            }),
            field("life", "Life", true, |_, _, code| life(code)),
            field("endpoints", "Returned by", true, |facts, row, _| {
                let operations = facts.operations.get(row).into_iter().flatten();
                join(operations.map(|operation| vec![Inline::Code(operation.id.value.clone())]))
            }),
        ]);
        let columns = self.api.columns.iter().enumerate();
        fields.extend(columns.map(|(at, column)| Field {
            id: &column.name.value,
            heading: &column.name.value,
            is_usual: true,
            kind: Kind::Declared(at, column),
        }));
        fields.extend([
            field("name", "Name", false, |_, _, code| {
                vec![Inline::Code(code.name.value.clone())]
            }),
            field("since", "Since", false, |_, _, code| {
                text(code.since.as_ref())
            }),
            field("deprecated", "Deprecated", false, |_, _, code| {
                text(code.deprecated.as_ref())
            }),
            field("removed", "Removed", false, |_, _, code| {
                text(code.removed.as_ref())
            }),
            field("replaced_by", "Replaced by", false, |facts, _, code| {
                let replacement = code.replaced_by.as_ref();
                vec_of(replacement.map(|code| facts.reference(&code.value)))
            }),
            field("aliases", "Former codes", false, |_, _, code| {
                let aliases = code.aliases.iter();
                join(aliases.map(|alias| vec![Inline::Code(alias.value.to_string())]))
            }),
            field("synonyms", "Other names", false, |_, _, code| {
                let names = code.synonyms.iter();
                join(names.map(|name| vec![Inline::Code(name.value.clone())]))
            }),
        ]);
        fields
    }

    /// A value of a declared column. The code of a row refers to it.
    fn value(&self, column: &Column, value: &Value) -> Vec<Inline> {
        match value {
            Value::List(values) => join(values.iter().map(|value| self.value(column, value))),
            Value::Code(text) => vec![self.reference(text)],
            value => vec![Inline::Text(column.display_value(value))],
        }
    }

    /// A code in a cell of another row: a link, if its own row can be linked to.
    fn reference(&self, written: &str) -> Inline {
        let code = Inline::Code(written.to_string());
        let row = find_row(&self.api.codes, written);
        let mut rows = self.api.codes.iter().zip(&self.anchors);
        let anchor = rows.find(|(code, _)| row.is_some_and(|row| std::ptr::eq(row, *code)));
        match anchor {
            Some((_, anchor)) if self.has_anchors => Inline::Reference {
                anchor: anchor.clone(),
                label: Box::new(code),
            },
            _ => code,
        }
    }

    /// An error that an endpoint returns, with its status if several rows have the code.
    fn error(&self, row: usize) -> Vec<Inline> {
        let Some(code) = self.api.codes.get(row) else {
            return Vec::new();
        };
        let wire = Inline::Code(code.qualified());
        let is_repeated = self.times.get(&code.qualified()).is_some_and(|n| *n > 1);
        let mut shown = match self.anchors.get(row) {
            Some(anchor) if self.has_anchors => vec![Inline::Reference {
                anchor: anchor.clone(),
                label: Box::new(wire),
            }],
            _ => vec![wire],
        };
        if let Some(status) = code.status.as_ref().filter(|_| is_repeated) {
            shown.extend([Inline::Plain(" "), Inline::number(status.value)]);
        }
        shown
    }
}

fn show_code(facts: &Facts<'_>, _: usize, code: &Code) -> Vec<Inline> {
    let label = Inline::Code(code.wire.value.to_string());
    vec![match code_url(facts.api, code) {
        Some(url) => Inline::Link {
            url,
            label: Box::new(label),
        },
        None => label,
    }]
}

fn collect_statuses(api: &Api) -> Vec<StatusRow<'_>> {
    if !api.statuses.is_empty() {
        let rows = api.statuses.iter();
        return rows
            .map(|row| StatusRow {
                number: row.code.value,
                row: Some(row),
            })
            .collect();
    }
    let numbers: BTreeSet<u16> = api
        .codes
        .iter()
        .filter_map(|code| Some(code.status.as_ref()?.value))
        .collect();
    let numbers = numbers.into_iter();
    numbers
        .map(|number| StatusRow { number, row: None })
        .collect()
}

/// `is_derived`: there is no `statuses.csv`, so that the codes are all that is known about a status.
fn status_fields<'a>(is_derived: bool) -> Vec<Field<'a>> {
    let field = |id, heading, is_usual, show| Field {
        id,
        heading,
        is_usual,
        kind: Kind::Status(show),
    };
    vec![
        field("status", "Status", true, |_, status| {
            vec![Inline::number(status.number)]
        }),
        field("phrase", "Phrase", true, |_, status| {
            let registered = || registered_phrase(status.number).map(str::to_string);
            let phrase = match status.row {
                Some(row) => row.phrase.as_ref().map(|phrase| phrase.value.clone()),
                None => registered(),
            };
            vec_of(phrase.map(Inline::Text))
        }),
        field("meaning", "Meaning", true, |_, status| {
            text(status.row.and_then(|row| row.meaning.as_ref()))
        }),
        field("body", "Body", true, |_, status| {
            let body = status.row.and_then(|row| row.body.as_ref());
            vec_of(body.map(|body| Inline::Plain(if body.value { "yes" } else { "no" })))
        }),
        field("retry", "Retry", true, |_, status| {
            retry(status.row.and_then(|row| row.retry.as_ref()))
        }),
        field("remedy", "What to do", true, |_, status| {
            text(status.row.and_then(|row| row.remedy.as_ref()))
        }),
        field("codes", "Codes", is_derived, |facts, status| {
            let has_status = |code: &&Code| {
                let own = code.status.as_ref();
                own.is_some_and(|own| own.value == status.number)
            };
            let codes = facts.api.codes.iter().filter(has_status);
            join(codes.map(|code| vec![Inline::Code(code.qualified())]))
        }),
        field("name", "Name", false, |_, status| {
            vec_of(status.row.map(|row| Inline::Code(row.name.value.clone())))
        }),
    ]
}

fn endpoint_fields<'a>() -> Vec<Field<'a>> {
    let field = |id, heading, is_usual, show| Field {
        id,
        heading,
        is_usual,
        kind: Kind::Endpoint(show),
    };
    vec![
        field("endpoint", "Operation", true, |_, operation| {
            vec![Inline::Code(operation.id.value.clone())]
        }),
        field("errors", "Errors", true, |facts, operation| {
            let errors = operation.errors.iter();
            join(errors.map(|error| facts.error(error.value)))
        }),
        field("name", "Name", false, |_, operation| {
            vec![Inline::Code(operation.name.value.clone())]
        }),
    ]
}

fn vec_of(part: Option<Inline>) -> Vec<Inline> {
    part.into_iter().collect()
}

fn text(cell: Option<&Spanned<String>>) -> Vec<Inline> {
    vec_of(cell.map(|cell| Inline::Text(cell.value.clone())))
}

fn retry(retry: Option<&Spanned<Retry>>) -> Vec<Inline> {
    let words = retry.map(|retry| retry.value.describe());
    vec_of(words.map(Inline::Plain))
}

fn life(code: &Code) -> Vec<Inline> {
    let stages = [
        ("since ", &code.since),
        ("deprecated in ", &code.deprecated),
        ("removed in ", &code.removed),
        ("replaced by ", &code.replaced_by),
    ];
    let mut parts: Vec<Vec<Inline>> = if code.is_draft() {
        vec![vec![Inline::Plain(DRAFT)]]
    } else {
        let stages = stages.into_iter();
        let stages = stages.filter_map(|(words, cell)| {
            let version = cell.as_ref()?.value.clone();
            Some(vec![Inline::Plain(words), Inline::Text(version)])
        });
        stages.collect()
    };
    if !code.aliases.is_empty() {
        let former = code.aliases.iter();
        let former = join(former.map(|alias| vec![Inline::Code(alias.value.to_string())]));
        parts.push([vec![Inline::Plain("formerly ")], former].concat());
    }
    if !code.synonyms.is_empty() {
        let names = code.synonyms.iter();
        let names = join(names.map(|name| vec![Inline::Text(name.value.clone())]));
        parts.push([vec![Inline::Plain("also ")], names].concat());
    }
    parts.join(&Inline::Plain("; "))
}
