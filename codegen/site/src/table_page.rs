//! A table as the templates show it: what its page says besides the rows.

use crate::entry::{Catalogue, Entry, Reference, class_of, phrase_of, table_href, web_address};
use error_tables_codegen::tools::body::Sample;
use error_tables_codegen::tools::docs::{BodyMember, collect_members};
use error_tables_codegen::tools::model::{Api, Status};
use error_tables_codegen::tools::source::Spanned;
use serde::Serialize;

/// A table.
#[derive(Debug, Serialize)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) title: String,
    /// The title of its page.
    pub(crate) heading: String,
    pub(crate) href: String,
    /// The page that the table was read from.
    pub(crate) page: Option<Reference>,
    pub(crate) parent: Option<Reference>,
    pub(crate) children: Vec<Reference>,
    pub(crate) count: usize,
    pub(crate) removed: usize,
    pub(crate) source: Option<String>,
    pub(crate) edit: Option<String>,
    pub(crate) module: String,
    pub(crate) statuses: Vec<StatusRow>,
    pub(crate) members: Vec<MemberRow>,
    /// The response header that repeats the code.
    pub(crate) header: Option<String>,
    pub(crate) samples: Vec<SampleBody>,
    pub(crate) operations: Vec<OperationRow>,
    pub(crate) reserved: Vec<String>,
}

/// A row of `statuses.csv`.
#[derive(Debug, Serialize)]
pub(crate) struct StatusRow {
    pub(crate) status: u16,
    pub(crate) class: String,
    pub(crate) phrase: String,
    pub(crate) meaning: Option<String>,
    /// Whether the response has a body: `yes`, `no`, or empty.
    pub(crate) body: &'static str,
    pub(crate) retry_text: &'static str,
    pub(crate) remedy: Option<String>,
    /// How many codes are sent with it.
    pub(crate) count: usize,
}

/// A member of the body.
#[derive(Debug, Serialize)]
pub(crate) struct MemberRow {
    pub(crate) at: String,
    pub(crate) kind: String,
    pub(crate) meaning: String,
    pub(crate) required: bool,
    pub(crate) codes: Vec<String>,
    pub(crate) when: Option<String>,
}

/// A body that the API's documentation shows.
#[derive(Debug, Serialize)]
pub(crate) struct SampleBody {
    pub(crate) status: Option<i64>,
    pub(crate) code: Option<Reference>,
    pub(crate) body: String,
}

/// An operation, and the errors that it returns.
#[derive(Debug, Serialize)]
pub(crate) struct OperationRow {
    pub(crate) id: String,
    pub(crate) errors: Vec<Reference>,
}

impl Table {
    pub(crate) fn new(catalogue: &Catalogue<'_>, at: usize, api: &Api, entries: &[Entry]) -> Self {
        let file = api.codes_file.or(api.statuses_file);
        let source = file.map(|file| catalogue.source(file));
        let reference = |api: &Api| Reference {
            text: api.title.clone(),
            href: Some(table_href(api)),
        };
        let apis = &catalogue.model.apis;
        let children = apis.iter().filter(|other| other.parent == Some(at));
        Table {
            name: api.name.clone(),
            title: api.title.clone(),
            heading: api.heading(),
            href: table_href(api),
            page: api.page.as_ref().map(|page| Reference {
                text: page.value.clone(),
                href: web_address(&page.value),
            }),
            parent: api
                .parent
                .and_then(|parent| apis.get(parent))
                .map(reference),
            children: children.map(reference).collect(),
            count: entries.len(),
            removed: entries
                .iter()
                .filter(|entry| entry.state == "removed")
                .count(),
            source: source.as_ref().map(|(path, ..)| path.clone()),
            edit: source.and_then(|(.., edit)| edit),
            module: api.module.clone(),
            statuses: api
                .statuses
                .iter()
                .map(|status| status_row(api, status, entries))
                .collect(),
            members: collect_members(api).into_iter().map(member_row).collect(),
            header: api
                .body
                .as_ref()
                .and_then(|body| Some(body.header.as_ref()?.value.clone())),
            samples: list_samples(catalogue, at, api),
            operations: list_operations(catalogue, at, api),
            reserved: api
                .reserved
                .iter()
                .map(|code| code.value.to_string())
                .collect(),
        }
    }
}

fn status_row(api: &Api, status: &Status, entries: &[Entry]) -> StatusRow {
    let number = status.code.value;
    let text = |cell: &Option<Spanned<String>>| cell.as_ref().map(|cell| cell.value.clone());
    StatusRow {
        status: number,
        class: class_of(number),
        phrase: phrase_of(api, Some(number)),
        meaning: text(&status.meaning),
        body: match status.body.as_ref().map(|body| body.value) {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        },
        retry_text: status
            .retry
            .as_ref()
            .map_or("", |retry| retry.value.describe()),
        remedy: text(&status.remedy),
        count: entries
            .iter()
            .filter(|entry| entry.status == Some(number))
            .count(),
    }
}

fn member_row(member: BodyMember) -> MemberRow {
    MemberRow {
        at: member.at,
        kind: member.kind,
        meaning: member.meaning,
        required: member.required,
        codes: member.codes,
        when: member.when,
    }
}

fn list_samples(catalogue: &Catalogue<'_>, at: usize, api: &Api) -> Vec<SampleBody> {
    let sample = |sample: &Sample| SampleBody {
        status: sample.status.as_ref().map(|status| status.value),
        code: sample
            .code
            .as_ref()
            .map(|code| catalogue.row_reference(at, &code.value)),
        body: sample.body.value.trim().to_string(),
    };
    api.samples.iter().map(sample).collect()
}

fn list_operations(catalogue: &Catalogue<'_>, at: usize, api: &Api) -> Vec<OperationRow> {
    let error = |row: usize| {
        Some(Reference {
            text: api.codes.get(row)?.qualified(),
            href: Some(catalogue.row_href(at, row)),
        })
    };
    let operations = api.operations.iter().map(|operation| OperationRow {
        id: operation.id.value.clone(),
        errors: operation
            .errors
            .iter()
            .filter_map(|row| error(row.value))
            .collect(),
    });
    operations.collect()
}
