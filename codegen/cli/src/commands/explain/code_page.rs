//! The page of an error code, and what a response says.

use error_tables_codegen::tools::docs::{CodeRow, FactValue, collect_rows};
use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_codegen::tools::model::{Api, Model, State};
use error_tables_codegen::tools::source::Spanned;
use error_tables_exports::collect::collect_code;
use error_tables_exports::response::{Decoded, read_message};
use error_tables_site::Example;
use std::fmt::Write;

/// Everything about a code.
pub(super) fn render_code(model: &Model, row: &CodeRow<'_>) -> String {
    let CodeRow { api, code, .. } = row;
    let mut page = Page::new(&format!("{} ({})", code.qualified(), api.label()));
    let status = row.describe_status();
    page.row("status", Some(status.as_deref().unwrap_or("undocumented")));
    if code.state() == State::Draft {
        page.row("state", Some(code.state().name()));
    }
    page.row("message", row.message());
    for (locale, translation) in row.translations() {
        let text = translation.message.value.as_str();
        page.row(&format!("message {}", locale.tag), Some(text));
    }
    page.text("meaning", code.meaning.as_ref());
    page.text("what to do", code.remedy.as_ref());
    page.row("retry", row.retry());
    let facts = row.history().into_iter().chain(row.columns());
    for fact in facts.chain([row.returned_by()]) {
        let values: Vec<&str> = fact.values.iter().map(FactValue::text).collect();
        page.row(
            fact.label,
            (!values.is_empty()).then(|| values.join(", ")).as_deref(),
        );
    }
    let facts = collect_code(model, row);
    page.row("rust", Some(&facts.rust));
    let source = format!("{}:{}", facts.source.file, facts.source.line);
    page.row("defined at", Some(&source));
    let site = api.page.as_ref().map(|page| &page.value);
    page.row("page", facts.url.as_ref().or(site).map(String::as_str));
    if let Some(example) = Example::new(api, code) {
        let documented = if example.documented {
            ", as documented"
        } else {
            ""
        };
        let _ = writeln!(page.out, "\n  Response{documented}:");
        let lines = example.head();
        for line in lines.chain(example.body.lines().map(str::to_string)) {
            let _ = writeln!(page.out, "    {}", escape_log_text(&line));
        }
        if let Some(note) = example.note {
            let _ = writeln!(page.out, "    ({note})");
        }
    }
    page.out
}

/// What a response says according to the table of an API.
pub(super) fn render_response(api: &Api, response: &Decoded) -> String {
    let mut page = Page::new(&format!("The response, read by [body] of {}", api.name));
    page.row("code", Some(&response.code));
    page.row(
        api.key.as_ref().map_or("", |key| &key.name.value),
        response.subcode.as_deref(),
    );
    let status = response.status.map(|status| api.describe_status(status));
    page.row("status", status.as_deref());
    page.row("message", response.message.as_deref());
    for (name, value) in &response.members {
        page.row(name, Some(&value.to_string()));
    }
    let rows = collect_rows(api);
    let row = response.rows.first().and_then(|(_, at)| rows.get(*at));
    let values = row
        .zip(response.message.as_ref())
        .and_then(|(row, message)| read_message(row, message));
    for (name, value) in values.into_iter().flatten() {
        page.row(&format!("{{{name}}}"), Some(&value));
    }
    page.out
}

/// What the tables say about a status, for a response without a code.
pub(super) fn render_statuses(apis: &[&Api], status: u16) -> String {
    let rows = apis.iter().filter_map(|api| {
        let row = api.statuses.iter().find(|row| row.code.value == status)?;
        let mut page = Page::new(&format!("HTTP {status} ({})", api.label()));
        page.text("phrase", row.phrase.as_ref());
        page.text("meaning", row.meaning.as_ref());
        page.text("what to do", row.remedy.as_ref());
        let retry = row.retry.as_ref();
        page.row("retry", retry.map(|retry| retry.value.describe()));
        Some(page.out)
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// A title, and lines of names and values.
struct Page {
    out: String,
}

impl Page {
    fn new(title: &str) -> Self {
        Page {
            out: format!("{}\n", escape_log_text(title)),
        }
    }

    fn row(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            let _ = writeln!(self.out, "  {name:<13}  {}", escape_log_text(value));
        }
    }

    fn text(&mut self, name: &str, cell: Option<&Spanned<String>>) {
        self.row(name, cell.map(|cell| cell.value.as_str()));
    }
}
