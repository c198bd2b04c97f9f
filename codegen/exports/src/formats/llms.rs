//! Markdown for language models, as <https://llmstxt.org> describes it: a title, a summary, and lists of links with notes.

use crate::facts::{ApiFacts, CodeFacts, Tables};
use error_tables_codegen::tools::docs::row_anchors;
use error_tables_codegen::tools::escape::{Renderer, escape_code, escape_text};
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::model::State;
use std::fmt::Write;

/// The page of all APIs.
pub(super) fn render_page(tables: &Tables, model: &Model) -> String {
    let count: usize = tables.apis.iter().map(|api| api.codes.len()).sum();
    let title = match tables.apis.as_slice() {
        [api] => format!("{}: errors", text(&api.title)),
        _ => "Documented errors".to_string(),
    };
    let mut out = format!(
        "# {title}\n\n> {count} errors that the documentation lists: code, HTTP status, meaning, message, what to do, and whether to try again.\n\nWhat is not documented is left out.\n"
    );
    for api in &tables.apis {
        let _ = write!(out, "\n## {}\n\n", text(&api.title));
        let own = model.apis.iter().find(|own| own.name == api.name);
        let anchors = own.map_or_else(Vec::new, |own| row_anchors(&own.codes));
        for (error, anchor) in api.codes.iter().zip(anchors) {
            let link = match &error.url {
                Some(url) => url.clone(),
                None => format!("{}.md#{anchor}", api.name),
            };
            let link = encode_link(&link);
            let code = match &error.subcode {
                Some(subcode) => format!("{}.{subcode}", error.code),
                None => error.code.clone(),
            };
            let code = escape_code(&code, Renderer::CommonMark);
            let _ = writeln!(out, "- [{code}]({link}): {}", describe_error(error));
        }
        describe_statuses(api, &mut out);
    }
    out
}

/// The facts about an error in one line.
fn describe_error(error: &CodeFacts) -> String {
    let status = error.status.map(|status| match &error.phrase {
        Some(phrase) => format!("HTTP {status} {}", text(phrase)),
        None => format!("HTTP {status}"),
    });
    let mut parts: Vec<String> = status.into_iter().collect();
    if let Some(subcode) = &error.subcode {
        parts.push(format!("subcode {}", text(subcode)));
    }
    if error.state != State::Current {
        parts.push(error.state.name().to_string());
    }
    if let Some(new) = &error.replaced_by {
        parts.push(format!("replaced by {}", text(new)));
    }
    parts.extend(
        error
            .describe_retry()
            .map(|retry| format!("retry: {retry}")),
    );
    let mut sentences = vec![parts.join("; ")];
    sentences.extend(error.meaning.as_deref().map(text));
    let message = error.message.as_ref();
    sentences.extend(message.map(|message| {
        format!(
            "Message: {}",
            escape_code(&message.template, Renderer::CommonMark)
        )
    }));
    sentences.extend(
        error
            .remedy
            .as_ref()
            .map(|remedy| format!("What to do: {}", text(remedy))),
    );
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
fn describe_statuses(api: &ApiFacts, out: &mut String) {
    let is_bare = |status: u16| api.codes.iter().all(|error| error.status != Some(status));
    for row in api
        .statuses
        .iter()
        .filter(|row| row.status >= 400 && is_bare(row.status))
    {
        let phrase = row
            .phrase
            .as_deref()
            .map(|phrase| format!(" {}", text(phrase)));
        let facts = [row.meaning.as_deref(), row.remedy.as_deref()];
        let facts: Vec<String> = facts.into_iter().flatten().map(text).collect();
        let facts = if facts.is_empty() {
            "no code is documented".to_string()
        } else {
            facts.join(" ")
        };
        let link = format!("{}.md#statuses", api.name);
        let _ = writeln!(
            out,
            "- [HTTP {}{}]({link}): {facts}",
            row.status,
            phrase.unwrap_or_default()
        );
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
