//! Doc comments of the generated variants.

use crate::code_url::code_url;
use crate::docs::{history_facts, row_anchors};
use crate::escape::{self, Renderer};
use crate::model::{Api, Code, Model, Retry, Status};
use crate::style::Links;

/// Escapes table text for a doc comment.
pub(crate) fn escape_prose(text: &str) -> String {
    escape::escape_text(text, Renderer::Rustdoc)
}

/// Table text as code in a doc comment.
pub(crate) fn code_text(text: &str) -> String {
    escape::escape_code(text, Renderer::Rustdoc)
}

/// The link to the documentation of an API, if the options ask for links.
pub(crate) fn source_link(api: &Api, links: &Links) -> Option<String> {
    match links {
        Links::Source => api
            .page
            .as_ref()
            .map(|page| escape::format_link(&page.value, Renderer::Rustdoc)),
        Links::Pages(base) => Some(escape::format_link(
            &docs_page_url(api, base),
            Renderer::Rustdoc,
        )),
        Links::None => None,
    }
}

/// The link to the documentation of each code, in table order. An inherited code links to the documentation of the parent.
pub(crate) fn code_links(model: &Model, api: &Api, links: &Links) -> Vec<Option<String>> {
    let codes = api.codes.iter().enumerate();
    let Links::Pages(base) = links else {
        return codes
            .map(|(at, code)| match code_url(api, code) {
                Some(url) if *links == Links::Source => {
                    Some(escape::format_link(&url, Renderer::Rustdoc))
                }
                _ => source_link(model.declaring_api(api, at), links),
            })
            .collect();
    };
    let row = |anchor| {
        escape::format_link(
            &format!("{}#{anchor}", docs_page_url(api, base)),
            Renderer::Rustdoc,
        )
    };
    let anchors = row_anchors(&api.codes).into_iter();
    anchors.map(|anchor| Some(row(anchor))).collect()
}

/// The URL of a generated docs page.
fn docs_page_url(api: &Api, base: &str) -> String {
    format!("{}/{}.md", base.trim_end_matches('/'), api.name)
}

/// The paragraphs for a variant of `ErrorCode`: meaning or message, remedy, retry advice, code and status.
pub(crate) fn code_docs(code: &Code, source: Option<&str>) -> Vec<String> {
    let wire = escape::escape_code(&code.wire.value.to_string(), Renderer::Rustdoc);
    let message = code
        .message
        .as_ref()
        .map(|message| escape::escape_code(message.value.as_str(), Renderer::Rustdoc));
    let mut text = Vec::new();
    match (&code.meaning, message) {
        (Some(meaning), Some(message)) => {
            text.extend([escape_prose(&meaning.value), format!("Message: {message}")]);
        }
        (Some(meaning), None) => text.push(escape_prose(&meaning.value)),
        (None, Some(message)) => text.push(message),
        (None, None) => text.push(format!(
            "{wire}: the documentation gives no more than the code."
        )),
    }
    if let Some(remedy) = &code.remedy {
        text.push(format!("What to do: {}", escape_prose(&remedy.value)));
    }
    if let Some(retry) = &code.retry {
        text.push(format!("Retry: {}", retry_docs(retry.value)));
    }
    let status = match &code.status {
        Some(status) => format!("status {}", status.value),
        None => "status not documented".into(),
    };
    let source = source.map_or_else(String::new, |link| format!(", see {link}"));
    let subcode = code.subcode.as_ref().map_or_else(String::new, |subcode| {
        format!(", subcode {}", code_text(&subcode.value.to_string()))
    });
    text.push(format!("Code {wire}{subcode}, {status}{source}."));
    text
}

/// The note of `#[deprecated]`, if the table deprecates or removes the code.
pub(crate) fn deprecation_note(code: &Code) -> Option<String> {
    let facts = history_facts(code);
    let say = |id: &str| {
        let fact = facts.iter().find(|fact| fact.id == id)?;
        // rustdoc renders the note as Markdown too.
        let value = escape_prose(fact.values.first()?.text());
        Some(format!("{} {value}", fact.label))
    };
    let said = say("removed").or_else(|| say("deprecated"))?;
    Some(match say("replaced_by") {
        Some(replacement) => format!("{said}, {replacement}"),
        None => said,
    })
}

/// The paragraphs for a variant of `Status`.
pub(crate) fn status_docs(status: &Status) -> Vec<String> {
    let number = status.code.value;
    let named = status.phrase.as_ref().map_or_else(
        || number.to_string(),
        |phrase| format!("{number} {}", escape_prose(&phrase.value)),
    );
    let mut text = vec![match &status.meaning {
        Some(meaning) => format!("{named}: {}", escape_prose(&meaning.value)),
        None => named,
    }];
    if let Some(remedy) = &status.remedy {
        text.push(format!("What to do: {}", escape_prose(&remedy.value)));
    }
    if let Some(retry) = &status.retry {
        text.push(format!("Retry: {}", retry_docs(retry.value)));
    }
    text
}

fn retry_docs(retry: Retry) -> String {
    let words = match retry {
        Retry::No => "not without a change",
        advice => advice.describe(),
    };
    format!("{words}.")
}
