//! The docs pages: one Markdown page for each API, and an index.

use crate::code_url::code_url;
use crate::emit::find_row;
use crate::escape::{self, Renderer};
use crate::mark::markdown_header;
use crate::model::{Api, Code, Column, DRAFT, Model, Retry, Status, Value};
use crate::plan::GeneratedFile;
use crate::source::Spanned;
use std::collections::HashMap;
use std::fmt::Write;

/// Renders a page for each API, and the index.
pub(crate) fn render_docs(model: &Model) -> Vec<GeneratedFile> {
    let mut files: Vec<GeneratedFile> = model
        .apis
        .iter()
        .map(|api| GeneratedFile {
            path: format!("{}.md", api.name),
            text: render_page(model, api),
        })
        .collect();
    files.push(GeneratedFile {
        path: "README.md".into(),
        text: render_index(model),
    });
    files
}

fn render_index(model: &Model) -> String {
    let mut out = markdown_header(None);
    out.push_str("# Documented errors\n\n");
    let mut table = MarkdownTable::new(&["API", "Source"]);
    for api in &model.apis {
        let source = api
            .page
            .as_ref()
            .map(|page| escape::format_link(&page.value, Renderer::CommonMark));
        let title = format!("[{}]({}.md)", escape(&api.title), api.name);
        table.row([title, source.unwrap_or_default()]);
    }
    table.print(&mut out);
    out
}

fn render_page(model: &Model, api: &Api) -> String {
    let mut out = markdown_header(Some(&api.name));
    let _ = writeln!(out, "# {}: errors\n", escape(&api.title));
    if let Some(page) = &api.page {
        let _ = writeln!(
            out,
            "Source: {}\n",
            escape::format_link(&page.value, Renderer::CommonMark)
        );
    }
    if let Some(parent) = api.parent.and_then(|at| model.apis.get(at)) {
        let title = escape(&parent.title);
        let _ = writeln!(
            out,
            "Extends the [{title}]({}.md): its errors are in these tables too.\n",
            parent.name
        );
    }
    if !api.statuses.is_empty() {
        out.push_str("## Statuses\n\n");
        status_table(&api.statuses).print(&mut out);
    }
    if !api.codes.is_empty() {
        if !api.statuses.is_empty() {
            out.push('\n');
        }
        out.push_str("## Codes\n\n");
        code_table(api).print(&mut out);
    }
    if !api.operations.is_empty() {
        out.push_str("\n## Operations\n\n");
        operation_table(api).print(&mut out);
    }
    out
}

fn operation_table(api: &Api) -> MarkdownTable {
    let mut table = MarkdownTable::new(&["Operation", "Errors"]);
    let anchors = row_anchors(&api.codes);
    let mut times: HashMap<String, usize> = HashMap::new();
    for code in &api.codes {
        *times.entry(code.qualified()).or_default() += 1;
    }
    for operation in &api.operations {
        let errors = operation.errors.iter().filter_map(|error| {
            let (code, anchor) = (api.codes.get(error.value)?, anchors.get(error.value)?);
            let wire = escape::escape_code(&code.qualified(), Renderer::CommonMark);
            let is_repeated = times.get(&code.qualified()).is_some_and(|times| *times > 1);
            let status = code.status.as_ref().filter(|_| is_repeated);
            let status = status.map_or_else(String::new, |status| format!(" {}", status.value));
            Some(format!("[{wire}{status}](#{anchor})"))
        });
        let errors = errors.collect::<Vec<_>>().join(", ");
        table.row([
            escape::escape_code(&operation.id.value, Renderer::CommonMark),
            errors,
        ]);
    }
    table
}

fn status_table(rows: &[Status]) -> MarkdownTable {
    let mut table =
        MarkdownTable::new(&["Status", "Phrase", "Meaning", "Body", "Retry", "What to do"]);
    for status in rows {
        table.row([
            status.code.value.to_string(),
            escape_cell(status.phrase.as_ref()),
            escape_cell(status.meaning.as_ref()),
            status
                .body
                .as_ref()
                .map_or("", |body| if body.value { "yes" } else { "no" })
                .to_string(),
            format_retry(status.retry.as_ref()),
            escape_cell(status.remedy.as_ref()),
        ]);
    }
    table
}

fn code_table(api: &Api) -> MarkdownTable {
    let key = api.key.as_ref().map_or("", |key| key.name.value.as_str());
    let mut heads = vec![
        "Code",
        key,
        "Status",
        "Message",
        "Meaning",
        "Retry",
        "What to do",
        "Life",
        "Returned by",
    ];
    heads.extend(api.columns.iter().map(|column| column.name.value.as_str()));
    let mut table = MarkdownTable::new(&heads);
    let anchors = row_anchors(&api.codes);
    let operations = api.operations_by_row();
    for ((code, anchor), operations) in api.codes.iter().zip(&anchors).zip(operations) {
        let operations = operations
            .iter()
            .map(|operation| escape::escape_code(&operation.id.value, Renderer::CommonMark));
        let operations = operations.collect::<Vec<_>>().join(", ");
        let wire = escape::escape_code(&code.wire.value.to_string(), Renderer::CommonMark);
        let wire = match code_url(api, code) {
            Some(url) => format!("[{wire}](<{url}>)"),
            None => wire,
        };
        let message = code
            .message
            .as_ref()
            .map(|message| escape::escape_code(message.value.as_str(), Renderer::CommonMark));
        let mut cells = vec![
            format!("<a id=\"{anchor}\"></a>{wire}"),
            code.subcode.as_ref().map_or_else(String::new, |subcode| {
                escape::escape_code(&subcode.value.to_string(), Renderer::CommonMark)
            }),
            code.status
                .as_ref()
                .map_or_else(String::new, |status| status.value.to_string()),
            message.unwrap_or_default(),
            escape_cell(code.meaning.as_ref()),
            format_retry(code.retry.as_ref()),
            escape_cell(code.remedy.as_ref()),
            format_lifecycle(code),
            operations,
        ];
        let columns = api.columns.iter().zip(&code.extra);
        cells.extend(columns.map(|(column, value)| {
            value.as_ref().map_or_else(String::new, |value| {
                format_value(api, &anchors, column, &value.value)
            })
        }));
        table.row(cells);
    }
    table
}

/// A value of a declared column. The code of a row is a link to it.
fn format_value(api: &Api, anchors: &[String], column: &Column, value: &Value) -> String {
    match value {
        Value::List(values) => {
            let values = values
                .iter()
                .map(|value| format_value(api, anchors, column, value));
            values.collect::<Vec<_>>().join(", ")
        }
        Value::Code(text) => {
            let row = find_row(&api.codes, text);
            let mut rows = api.codes.iter().zip(anchors);
            let anchor = rows.find(|(code, _)| row.is_some_and(|row| std::ptr::eq(row, *code)));
            let text = escape::escape_code(text, Renderer::CommonMark);
            anchor.map_or(text.clone(), |(_, anchor)| format!("[{text}](#{anchor})"))
        }
        Value::Integer(number) => number.to_string(),
        value => escape(&column.display_value(value)),
    }
}

/// The anchor of each row: its code and subcode, followed by the status if several rows have them.
#[must_use]
pub fn row_anchors(codes: &[Code]) -> Vec<String> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for code in codes {
        *times.entry(code.qualified()).or_default() += 1;
    }
    let mut used: HashMap<String, usize> = HashMap::new();
    let anchor = |code: &Code| {
        let wire = code.qualified();
        let mut anchor: String = wire
            .chars()
            .map(|c| {
                if c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':') {
                    c
                } else {
                    '-'
                }
            })
            .collect();
        if times.get(&wire).is_some_and(|times| *times > 1) {
            let status = code
                .status
                .as_ref()
                .map_or_else(|| "none".to_string(), |status| status.value.to_string());
            anchor = format!("{anchor}-{status}");
        }
        anchor
    };
    let mut unique = |anchor: String| {
        let times = used.entry(anchor.clone()).or_default();
        *times += 1;
        if *times > 1 {
            format!("{anchor}-{times}")
        } else {
            anchor
        }
    };
    codes.iter().map(|code| unique(anchor(code))).collect()
}

fn format_lifecycle(code: &Code) -> String {
    let stages = [
        ("since", &code.since),
        ("deprecated in", &code.deprecated),
        ("removed in", &code.removed),
        ("replaced by", &code.replaced_by),
    ];
    let mut parts: Vec<String> = stages
        .iter()
        .filter_map(|(what, cell)| Some(format!("{what} {}", escape(&cell.as_ref()?.value))))
        .collect();
    if code.is_draft() {
        parts = vec![DRAFT.to_string()];
    }
    if !code.aliases.is_empty() {
        let former: Vec<String> = code
            .aliases
            .iter()
            .map(|alias| escape::escape_code(&alias.value.to_string(), Renderer::CommonMark))
            .collect();
        parts.push(format!("formerly {}", former.join(", ")));
    }
    if !code.synonyms.is_empty() {
        let names = code.synonyms.iter().map(|name| escape(&name.value));
        parts.push(format!("also {}", names.collect::<Vec<_>>().join(", ")));
    }
    parts.join("; ")
}

fn format_retry(retry: Option<&Spanned<Retry>>) -> String {
    retry.map_or_else(String::new, |retry| retry.value.describe().to_string())
}

fn escape(value: &str) -> String {
    escape::escape_text(value, Renderer::CommonMark)
}

fn escape_cell(value: Option<&Spanned<String>>) -> String {
    value.map_or_else(String::new, |value| escape(&value.value))
}

/// A Markdown table. A column without values is left out.
struct MarkdownTable {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl MarkdownTable {
    fn new(heads: &[&str]) -> Self {
        MarkdownTable {
            heads: heads.iter().map(|head| escape(head)).collect(),
            rows: Vec::new(),
        }
    }

    fn row(&mut self, cells: impl Into<Vec<String>>) {
        self.rows.push(cells.into());
    }

    fn print(&self, out: &mut String) {
        let kept: Vec<usize> = (0..self.heads.len())
            .filter(|&at| {
                at == 0
                    || self
                        .rows
                        .iter()
                        .any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
            })
            .collect();
        let mut line = |cells: &[String]| {
            for &at in &kept {
                let _ = write!(out, "| {} ", cells.get(at).map_or("", String::as_str));
            }
            out.push_str("|\n");
        };
        line(&self.heads);
        line(&vec!["---".to_string(); self.heads.len()]);
        for row in &self.rows {
            line(row);
        }
    }
}
