//! The facts that tables of documentation show: one field a column, one row a code, status, endpoint or member of the body.

use super::body_members::{BodyMember, collect_members};
use super::code_row::{CodeRow, FactValue, HISTORY, collect_rows, column_values, history_facts};
use crate::emit::find_row;
use crate::http_status::registered_phrase;
use crate::markup::{Inline, Table, join};
use crate::model::{Api, Code, Column, Operation, Retry, State, Status};
use crate::source::Spanned;
use std::collections::{BTreeSet, HashMap};

/// What the rows of a table are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The rows of `codes.csv`.
    Codes,
    /// The rows of `statuses.csv`; if there are none, the statuses of the codes.
    Statuses,
    /// The operations of `endpoints.csv`.
    Endpoints,
    /// The members of the body.
    Body,
}

/// A column that a table of documentation can have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field<'a> {
    /// The name of the column in CSV, if it is a column there.
    pub(crate) id: &'a str,
    /// The usual heading.
    pub(crate) heading: &'a str,
    /// Whether tables have it unless their columns are chosen.
    pub(crate) is_usual: bool,
    kind: Kind<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Kind<'a> {
    Code(fn(&Facts<'_>, &CodeRow<'_>) -> Vec<Inline>),
    /// The position in the history of a row.
    History(usize),
    Declared(usize, &'a Column),
    Status(fn(&Facts<'_>, &StatusRow<'_>) -> Vec<Inline>),
    Endpoint(fn(&Facts<'_>, &Operation) -> Vec<Inline>),
    Member(fn(&BodyMember) -> Vec<Inline>),
}

/// A status, and its row if there is one.
struct StatusRow<'a> {
    number: u16,
    row: Option<&'a Status>,
}

/// What an API documents about its codes, statuses or endpoints.
pub(crate) struct Facts<'a> {
    api: &'a Api,
    subject: Subject,
    rows: Vec<CodeRow<'a>>,
    /// Whether the rows of the codes have anchors in the document, so that others can refer to them.
    has_anchors: bool,
    statuses: Vec<StatusRow<'a>>,
    members: Vec<BodyMember>,
    /// How many rows have a code.
    times: HashMap<String, usize>,
}

impl<'a> Facts<'a> {
    /// The facts of an API. With `has_anchors`, the document has an anchor for each code, which its table makes.
    pub(crate) fn new(api: &'a Api, subject: Subject, has_anchors: bool) -> Self {
        let mut times: HashMap<String, usize> = HashMap::new();
        for code in &api.codes {
            *times.entry(code.qualified()).or_default() += 1;
        }
        Facts {
            api,
            subject,
            rows: collect_rows(api),
            has_anchors,
            statuses: collect_statuses(api),
            members: collect_members(api),
            times,
        }
    }

    /// The number of rows.
    pub(crate) fn count(&self) -> usize {
        match self.subject {
            Subject::Codes => self.api.codes.len(),
            Subject::Statuses => self.statuses.len(),
            Subject::Endpoints => self.api.operations.len(),
            Subject::Body => self.members.len(),
        }
    }

    /// Every column that a table can have, in the usual order.
    pub(crate) fn fields(&self) -> Vec<Field<'a>> {
        match self.subject {
            Subject::Codes => self.code_fields(),
            Subject::Statuses => status_fields(self.api.statuses.is_empty()),
            Subject::Endpoints => endpoint_fields(),
            Subject::Body => member_fields(),
        }
    }

    /// The cell of a row; empty if there is nothing to say.
    pub(crate) fn cell(&self, field: &Field<'_>, row: usize) -> Vec<Inline> {
        let cell = match field.kind {
            Kind::Code(show) => self.rows.get(row).map(|row| show(self, row)),
            Kind::History(at) => self.rows.get(row).and_then(|row| {
                let fact = history_facts(row.code).into_iter().nth(at)?;
                Some(self.values(&fact.values))
            }),
            Kind::Declared(at, column) => self.rows.get(row).and_then(|row| {
                let value = row.code.extra.get(at)?.as_ref()?;
                Some(self.values(&column_values(column, &value.value)))
            }),
            Kind::Status(show) => self.statuses.get(row).map(|status| show(self, status)),
            Kind::Endpoint(show) => {
                let operation = self.api.operations.get(row);
                operation.map(|operation| show(self, operation))
            }
            Kind::Member(show) => self.members.get(row).map(show),
        };
        cell.unwrap_or_default()
    }

    /// The columns of tables whose columns are not chosen, with their headings.
    pub(crate) fn usual_columns(&self) -> Vec<(Field<'a>, String)> {
        let usual = self.fields().into_iter().filter(|field| field.is_usual);
        let usual = usual.map(|field| (field, field.heading.to_string()));
        usual.collect()
    }

    /// A table of these columns and rows.
    pub(crate) fn table(
        &self,
        columns: &[(Field<'_>, String)],
        rows: impl IntoIterator<Item = usize>,
    ) -> Table {
        let row = |row| {
            let cells = columns.iter().map(|(field, _)| self.cell(field, row));
            let mut cells: Vec<Vec<Inline>> = cells.collect();
            if let Some(first) = cells.first_mut() {
                first.splice(0..0, self.anchor(row));
            }
            cells
        };
        let heads = columns.iter().map(|(_, heading)| heading.clone());
        Table {
            heads: heads.collect(),
            rows: rows.into_iter().map(row).collect(),
        }
    }

    /// The status of a row of codes, or of a row of statuses.
    pub(crate) fn status(&self, row: usize) -> Option<u16> {
        match self.subject {
            Subject::Codes => self.rows.get(row)?.status(),
            Subject::Statuses => self.statuses.get(row).map(|status| status.number),
            Subject::Endpoints | Subject::Body => None,
        }
    }

    /// The anchor of a code, if codes have anchors.
    fn anchor(&self, row: usize) -> Option<Inline> {
        let row = self.rows.get(row);
        let row = row.filter(|_| self.has_anchors && self.subject == Subject::Codes);
        row.map(|row| Inline::Anchor(row.anchor.clone()))
    }

    /// The code of a row, as the title of its section.
    pub(crate) fn title(&self, row: usize) -> Vec<Inline> {
        let code = self.rows.get(row).map(|row| show_code(self, row));
        let anchor = self.anchor(row).into_iter();
        anchor.chain(code.into_iter().flatten()).collect()
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
            fields.push(field(name, name, true, |_, row| {
                let subcode = row.code.subcode.as_ref();
                vec_of(subcode.map(|subcode| Inline::Code(subcode.value.to_string())))
            }));
        }
        fields.extend([
            field("status", "Status", true, |_, row| {
                vec_of(row.status().map(Inline::number))
            }),
            field("message", "Message", true, |_, row| {
                vec_of(row.message().map(|text| Inline::Code(text.to_string())))
            }),
            field("meaning", "Meaning", true, |_, row| {
                text(row.code.meaning.as_ref())
            }),
            field("retry", "Retry", true, |_, row| {
                vec_of(row.retry().map(Inline::Plain))
            }),
            field("remedy", "What to do", true, |_, row| {
                text(row.code.remedy.as_ref())
            }),
            field("life", "Life", true, show_life),
            field("endpoints", "Returned by", true, |facts, row| {
                facts.values(&row.returned_by().values)
            }),
        ]);
        let columns = self.api.columns.iter().enumerate();
        fields.extend(columns.map(|(at, column)| Field {
            id: &column.name.value,
            heading: &column.name.value,
            is_usual: true,
            kind: Kind::Declared(at, column),
        }));
        fields.extend([field("name", "Name", false, |_, row| {
            vec![Inline::Code(row.code.name.value.clone())]
        })]);
        let history = HISTORY.into_iter().enumerate();
        fields.extend(history.map(|(at, (id, _, heading))| Field {
            id,
            heading,
            is_usual: false,
            kind: Kind::History(at),
        }));
        fields
    }

    /// The values of a fact. A code is a link, if its own row can be linked to.
    fn values(&self, values: &[FactValue]) -> Vec<Inline> {
        join(values.iter().map(|value| {
            vec![match value {
                FactValue::Text(text) => Inline::Text(text.clone()),
                FactValue::Code(text) => Inline::Code(text.clone()),
                FactValue::Row(written) => {
                    let found = find_row(&self.api.codes, written);
                    let mut rows = self.rows.iter();
                    let row = rows.find(|row| found.is_some_and(|it| std::ptr::eq(it, row.code)));
                    self.link_to(row, Inline::Code(written.clone()))
                }
            }]
        }))
    }

    fn link_to(&self, row: Option<&CodeRow<'_>>, label: Inline) -> Inline {
        match row {
            Some(row) if self.has_anchors => Inline::Reference {
                anchor: row.anchor.clone(),
                label: Box::new(label),
            },
            _ => label,
        }
    }

    /// An error that an endpoint returns, with its status if several rows have the code.
    fn error(&self, row: usize) -> Vec<Inline> {
        let Some(row) = self.rows.get(row) else {
            return Vec::new();
        };
        let code = row.code.qualified();
        let is_repeated = self.times.get(&code).is_some_and(|n| *n > 1);
        let mut shown = vec![self.link_to(Some(row), Inline::Code(code))];
        if let Some(status) = row.status().filter(|_| is_repeated) {
            shown.extend([Inline::Plain(" "), Inline::number(status)]);
        }
        shown
    }
}

fn show_code(_: &Facts<'_>, row: &CodeRow<'_>) -> Vec<Inline> {
    let label = Inline::Code(row.code.wire.value.to_string());
    vec![match row.url() {
        Some(url) => Inline::Link {
            url,
            label: Box::new(label),
        },
        None => label,
    }]
}

/// What happened to a row, in one cell.
fn show_life(facts: &Facts<'_>, row: &CodeRow<'_>) -> Vec<Inline> {
    let state = row.code.state();
    let draft = (state == State::Draft).then(|| vec![Inline::Plain(state.name())]);
    let history = row.history();
    let history = history.iter().map(|fact| {
        let label = vec![Inline::Plain(fact.label), Inline::Plain(" ")];
        [label, facts.values(&fact.values)].concat()
    });
    let parts: Vec<Vec<Inline>> = draft.into_iter().chain(history).collect();
    parts.join(&Inline::Plain("; "))
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

fn member_fields<'a>() -> Vec<Field<'a>> {
    let field = |id, heading, show| Field {
        id,
        heading,
        is_usual: true,
        kind: Kind::Member(show),
    };
    vec![
        field("member", "Member", |member| {
            vec![Inline::Code(member.at.clone())]
        }),
        field("type", "Type", |member| {
            vec![Inline::Text(member.kind.clone())]
        }),
        field("sent", "Sent", show_presence),
        field("meaning", "Meaning", |member| {
            let meaning = Some(&member.meaning).filter(|meaning| !meaning.is_empty());
            vec_of(meaning.map(|meaning| Inline::Text(meaning.clone())))
        }),
    ]
}

fn show_presence(member: &BodyMember) -> Vec<Inline> {
    let codes = member.codes.iter();
    let codes = join(codes.map(|code| vec![Inline::Code(code.clone())]));
    let is_for_codes = !codes.is_empty();
    let mut shown = vec![Inline::Plain("with ")];
    shown.extend(codes);
    let presence = match &member.when {
        _ if member.required && is_for_codes => return shown,
        _ if member.required => vec![Inline::Plain("always")],
        Some(when) => vec![Inline::Plain("only "), Inline::Text(when.clone())],
        None => vec![Inline::Plain("not always")],
    };
    if !is_for_codes {
        return presence;
    }
    shown.push(Inline::Plain(", "));
    shown.extend(presence);
    shown
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
