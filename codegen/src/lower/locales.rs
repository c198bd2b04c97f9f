//! Reads `messages.<locale>.csv`: the messages in other languages.

use super::rows::{ApiFolder, MessageFile, RawRow, parse_message, read_rows};
use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::model::{Api, Code, Locale, MESSAGE_COLUMNS, Translation};
use crate::source::{Sources, Span, Spanned};
use crate::template::{ParameterType, Template};
use std::collections::HashMap;

/// Reads the locales of an API, and takes what its parent has: its locales, and the translations of messages that are the same.
pub(super) fn read_locales(
    folder: &ApiFolder,
    api: &Api,
    parent: Option<&Api>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<Locale> {
    let mut locales: Vec<Locale> = parent.map_or_else(Vec::new, |parent| {
        let inherited = parent.locales.iter();
        inherited
            .map(|locale| inherit_locale(locale, parent, api))
            .collect()
    });
    let rows_by_name: HashMap<&str, usize> = api
        .codes
        .iter()
        .enumerate()
        .map(|(at, code)| (code.name.value.as_str(), at))
        .collect();
    let mut own: Vec<&MessageFile> = Vec::new();
    for file in &folder.messages {
        check_locale(file, &own, diagnostics);
        own.push(file);
        let is_same = |locale: &Locale| locale.tag.eq_ignore_ascii_case(&file.locale);
        if !locales.iter().any(is_same) {
            locales.push(Locale {
                tag: file.locale.clone(),
                file: None,
                messages: vec![None; api.codes.len()],
            });
        }
        let Some(locale) = locales.iter_mut().find(|locale| is_same(locale)) else {
            continue;
        };
        locale.file = Some(file.table.span);
        let mut seen: HashMap<usize, Span> = HashMap::new();
        for row in read_rows(&file.table, "name", &MESSAGE_COLUMNS, &[], diagnostics) {
            let Some(name) = row.cell("name") else {
                continue;
            };
            let Some(&at) = rows_by_name.get(name.value.as_str()) else {
                report_unknown_name(name, &rows_by_name, diagnostics);
                continue;
            };
            if let Some(first) = seen.insert(at, name.span) {
                let message = format!("`{}` is translated twice", name.value);
                let help = "remove one of the two rows";
                let first = (first, "the first");
                diagnostics.add_related(
                    DiagnosticKind::ValueInvalid,
                    name.span,
                    message,
                    help,
                    first,
                );
            }
            let translation = parse_translation(&row, name, api, at, sources, diagnostics);
            if let Some(slot) = locale.messages.get_mut(at) {
                *slot = translation.or(slot.take());
            }
        }
    }
    locales.sort_by(|one, other| one.tag.cmp(&other.tag));
    locales
}

/// A parent's locale in its child. A message that the child changes is no longer translated.
fn inherit_locale(locale: &Locale, parent: &Api, api: &Api) -> Locale {
    let mut messages = vec![None; api.codes.len()];
    // A parent's rows come first in its child, so a row keeps its index.
    let rows = parent.codes.iter().zip(&api.codes).zip(&locale.messages);
    for (slot, ((above, own), translation)) in messages.iter_mut().zip(rows) {
        let text = |code: &Code| {
            let message = code.message.as_ref();
            message.map(|message| message.value.as_str().to_string())
        };
        if text(above) == text(own) {
            slot.clone_from(translation);
        }
    }
    Locale {
        tag: locale.tag.clone(),
        file: None,
        messages,
    }
}

/// Reports a file whose name has no valid locale, or that of another file.
fn check_locale(file: &MessageFile, others: &[&MessageFile], diagnostics: &mut Diagnostics) {
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let language = file.locale.split('-').next().unwrap_or_default();
    let is_language = language.len() >= 2 && language.bytes().all(|b| b.is_ascii_alphabetic());
    let span = file.table.span;
    let start = Span {
        end: span.start,
        ..span
    };
    if !is_language || !file.locale.split('-').all(is_subtag) {
        let message = format!("`{}` is not a locale", file.locale);
        let help =
            "name the file after a language tag, such as messages.de.csv or messages.pt-BR.csv";
        diagnostics.add(DiagnosticKind::ApiInvalid, start, message, help);
    }
    let mut same = others.iter();
    if let Some(other) = same.find(|other| other.locale.eq_ignore_ascii_case(&file.locale)) {
        let message = format!(
            "`{}` and `{}` are the same locale",
            other.locale, file.locale
        );
        let help = "merge the two files: the case of letters makes no difference";
        let other = (other.table.span, "the other file");
        diagnostics.add_related(DiagnosticKind::ApiInvalid, start, message, help, other);
    }
}

fn report_unknown_name(
    name: &Spanned<String>,
    known: &HashMap<&str, usize>,
    diagnostics: &mut Diagnostics,
) {
    let mut names: Vec<&str> = known.keys().copied().collect();
    names.sort_unstable_by_key(|name| known.get(name));
    let message = format!("`{}` is not the name of a row of codes.csv", name.value);
    let help = suggest_similar(&name.value, &names, "name");
    diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
}

/// Reads the message of a row, and compares its placeholders with those of the message that it translates.
fn parse_translation(
    row: &RawRow<'_>,
    name: &Spanned<String>,
    api: &Api,
    at: usize,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Translation> {
    let original = api.codes.get(at)?.message.as_ref();
    let Some(original) = original else {
        let message = format!("`{}` has no message in codes.csv", name.value);
        let help = "remove the row, or add the message that it translates";
        diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
        return None;
    };
    let Some(cell) = row.cell("message") else {
        let message = format!("`{}` has no translation", name.value);
        let help = "fill in the cell `message`, or remove the row";
        diagnostics.add(DiagnosticKind::ValueInvalid, row.span, message, help);
        return None;
    };
    let message = parse_message(cell, api.placeholders, sources, diagnostics)?;
    check_placeholders(&message, &original.value, diagnostics);
    Some(Translation {
        message,
        source: row.cell("source").cloned(),
    })
}

/// Reports placeholders that only one of the two texts has.
fn check_placeholders(
    message: &Spanned<Template>,
    original: &Template,
    diagnostics: &mut Diagnostics,
) {
    let known: Vec<&str> = original.placeholders().collect();
    let mut report = |text: String, help: String| {
        diagnostics.add(DiagnosticKind::PlaceholderSyntax, message.span, text, help);
    };
    for parameter in message.value.parameters() {
        let name = &parameter.name;
        match original.parameters().iter().find(|own| own.name == *name) {
            None => report(
                format!("`{name}` is no placeholder of the message"),
                suggest_similar(name, &known, "placeholder"),
            ),
            Some(own) if parameter.kind != ParameterType::Text && parameter.kind != own.kind => {
                let text = format!("the placeholder `{name}` has another type in the message");
                report(text, "remove the type: the message has it".to_string());
            }
            Some(_) => {}
        }
    }
    for name in known {
        if message.value.placeholders().all(|own| own != name) {
            report(
                format!("the translation lacks the placeholder `{name}`"),
                "add it: the text would lose its value".to_string(),
            );
        }
    }
}
