//! The page of an error code, and what a response says.

use error_tables_codegen::tools::escape::escape_log_text;
use error_tables_codegen::tools::model::Api;
use error_tables_exports::facts::CodeFacts;
use error_tables_exports::response::{Decoded, match_message};
use serde_json::Value;
use std::fmt::Write;

/// Everything about a code.
pub(super) fn render_code(api: &Api, error: &CodeFacts) -> String {
    let code = match &error.subcode {
        Some(subcode) => format!("{}.{subcode}", error.code),
        None => error.code.clone(),
    };
    let mut page = Page::new(&format!("{code} ({})", api.title));
    page.row(
        "status",
        Some(describe_status(error.status, error.phrase.as_deref())),
    );
    page.text(
        "message",
        error.message.as_ref().map(|message| &message.template),
    );
    page.text("meaning", error.meaning.as_ref());
    page.text("remedy", error.remedy.as_ref());
    page.row("retry", error.describe_retry().map(str::to_string));
    page.text("since", error.since.as_ref());
    page.text("deprecated", error.deprecated.as_ref());
    page.text("removed", error.removed.as_ref());
    page.text("replaced by", error.replaced_by.as_ref());
    page.list("formerly", &error.aliases);
    page.list("also named", &error.synonyms);
    for (name, value) in &error.columns {
        page.row(name, Some(describe_value(value)));
    }
    page.list("returned by", &error.operations);
    page.text("rust", Some(&error.rust));
    let source = &error.source;
    page.row(
        "defined at",
        Some(format!("{}:{}", source.file, source.line)),
    );
    page.text(
        "page",
        error
            .url
            .as_ref()
            .or(api.page.as_ref().map(|page| &page.value)),
    );
    if let Some(example) = &error.example {
        let documented = if example.documented {
            ", as documented"
        } else {
            ""
        };
        let _ = writeln!(page.out, "\n  Response{documented}:");
        let _ = writeln!(page.out, "    HTTP {}", example.status);
        for (name, value) in &example.headers {
            let _ = writeln!(page.out, "    {name}: {}", escape_log_text(value));
        }
        for line in example.body.lines() {
            let _ = writeln!(page.out, "    {}", escape_log_text(line));
        }
        if let Some(note) = &example.note {
            let _ = writeln!(page.out, "    ({note})");
        }
    }
    page.out
}

/// What a response says according to the table of an API.
pub(super) fn render_response(api: &Api, response: &Decoded) -> String {
    let mut page = Page::new(&format!("The response, read by [body] of {}", api.name));
    page.text("code", Some(&response.code));
    page.text(
        api.key.as_ref().map_or("", |key| &key.name.value),
        response.subcode.as_ref(),
    );
    page.row(
        "status",
        response
            .status
            .map(|status| describe_status(Some(status), api.status_phrase(status))),
    );
    page.text("message", response.message.as_ref());
    for (name, value) in &response.members {
        page.row(name, Some(value.to_string()));
    }
    let row = response
        .rows
        .first()
        .and_then(|(_, row)| api.codes.get(*row));
    let template = row.and_then(|row| row.message.as_ref());
    let values = template
        .zip(response.message.as_ref())
        .and_then(|(template, message)| match_message(&template.value, message));
    for (name, value) in values.into_iter().flatten() {
        page.row(&format!("{{{name}}}"), Some(value));
    }
    page.out
}

/// What the tables say about a status, for a response without a code.
pub(super) fn render_statuses(apis: &[&Api], status: u16) -> String {
    let rows = apis.iter().filter_map(|api| {
        let row = api.statuses.iter().find(|row| row.code.value == status)?;
        let mut page = Page::new(&format!("HTTP {status} ({})", api.title));
        page.text("phrase", row.phrase.as_ref().map(|phrase| &phrase.value));
        page.text(
            "meaning",
            row.meaning.as_ref().map(|meaning| &meaning.value),
        );
        page.text("remedy", row.remedy.as_ref().map(|remedy| &remedy.value));
        page.row(
            "retry",
            row.retry
                .as_ref()
                .map(|retry| retry.value.describe().to_string()),
        );
        Some(page.out)
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// `404 Not Found`.
pub(in crate::commands) fn describe_status(status: Option<u16>, phrase: Option<&str>) -> String {
    match (status, phrase) {
        (None, _) => "undocumented".to_string(),
        (Some(status), None) => status.to_string(),
        (Some(status), Some(phrase)) => format!("{status} {phrase}"),
    }
}

/// A value of a declared column, as the table writes it.
fn describe_value(value: &Value) -> String {
    match value {
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(describe_value).collect();
            values.join("; ")
        }
        value => value.to_string(),
    }
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

    fn row(&mut self, name: &str, value: Option<String>) {
        if let Some(value) = value {
            let _ = writeln!(self.out, "  {name:<11}  {}", escape_log_text(&value));
        }
    }

    fn text(&mut self, name: &str, value: Option<&String>) {
        self.row(name, value.cloned());
    }

    fn list(&mut self, name: &str, values: &[String]) {
        self.row(name, (!values.is_empty()).then(|| values.join(", ")));
    }
}
