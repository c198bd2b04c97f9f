//! Markdown for language models, as <https://llmstxt.org> describes it: a title, a summary, and lists of links with notes.

use error_tables_codegen::tools::docs::{CodeRow, collect_rows};
use error_tables_codegen::tools::escape::{Renderer, escape_code, escape_text};
use error_tables_codegen::tools::model::{Api, Code, State};
use std::fmt::Write;

/// The page of all APIs.
pub(super) fn render_page(apis: &[&Api]) -> String {
    let count: usize = apis.iter().map(|api| api.codes.len()).sum();
    let title = match apis {
        [api] => text(&api.heading()),
        _ => "Documented errors".to_string(),
    };
    let mut out = format!(
        "# {title}\n\n> {count} errors that the documentation lists: code, HTTP status, meaning, message, what to do, and whether to try again.\n\nWhat is not documented is left out.\n"
    );
    for api in apis {
        let _ = write!(out, "\n## {}\n\n", text(&api.title));
        for row in collect_rows(api) {
            let page = || format!("{}.md#{}", api.name, row.anchor);
            let link = encode_link(&row.url().unwrap_or_else(page));
            let code = escape_code(&row.code.qualified(), Renderer::CommonMark);
            let _ = writeln!(out, "- [{code}]({link}): {}", describe_error(&row));
        }
        describe_statuses(api, &mut out);
    }
    out
}

/// The facts about an error in one line.
fn describe_error(row: &CodeRow<'_>) -> String {
    let code = row.code;
    let status = row.describe_status();
    let status = status.map(|status| format!("HTTP {}", text(&status)));
    let mut parts: Vec<String> = status.into_iter().collect();
    if let Some(subcode) = &code.subcode {
        parts.push(format!("subcode {}", text(&subcode.value.to_string())));
    }
    if code.state() != State::Current {
        parts.push(code.state().name().to_string());
    }
    let history = row.history();
    let replacement = history.iter().find(|fact| fact.id == "replaced_by");
    parts.extend(replacement.and_then(|fact| {
        let new = fact.values.first()?.text();
        Some(format!("{} {}", fact.label, text(new)))
    }));
    parts.extend(row.retry().map(|retry| format!("retry: {retry}")));
    let mut sentences = vec![parts.join("; ")];
    sentences.extend(code.meaning.iter().map(|meaning| text(&meaning.value)));
    let message = row.message();
    sentences.extend(
        message.map(|message| format!("Message: {}", escape_code(message, Renderer::CommonMark))),
    );
    let remedy = code.remedy.iter();
    sentences.extend(remedy.map(|remedy| format!("What to do: {}", text(&remedy.value))));
    sentences.retain(|sentence| !sentence.is_empty());
    if sentences.is_empty() {
        return "no further facts are documented".to_string();
    }
    let ends = |sentence: &String| sentence.ends_with(['.', '!', '?', '`', '>']);
    let sentences = sentences.iter().map(|sentence| {
        let end = if ends(sentence) { "" } else { "." };
        format!("{sentence}{end}")
    });
    sentences.collect::<Vec<_>>().join(" ")
}

/// The statuses that are documented without a code.
fn describe_statuses(api: &Api, out: &mut String) {
    let has_status = |code: &Code, status: u16| {
        let own = code.status.as_ref();
        own.is_some_and(|own| own.value == status)
    };
    for row in &api.statuses {
        let status = row.code.value;
        if status < 400 || api.codes.iter().any(|code| has_status(code, status)) {
            continue;
        }
        let facts = [row.meaning.as_ref(), row.remedy.as_ref()];
        let facts = facts.into_iter().flatten();
        let facts: Vec<String> = facts.map(|fact| text(&fact.value)).collect();
        let facts = if facts.is_empty() {
            "no code is documented".to_string()
        } else {
            facts.join(" ")
        };
        let status = text(&api.describe_status(status));
        let _ = writeln!(out, "- [HTTP {status}]({}.md#statuses): {facts}", api.name);
    }
}

fn text(value: &str) -> String {
    escape_text(value, Renderer::CommonMark)
}

/// A link without the characters that would end it.
fn encode_link(link: &str) -> String {
    let mut out = String::new();
    for c in link.chars() {
        if c.is_whitespace() || c.is_control() || "()<>\\".contains(c) {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(c);
        }
    }
    out
}
