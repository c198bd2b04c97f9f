//! Messages with placeholders, and phrases that are something else.

use super::draft::{Check, Draft, Drafts};
use super::scope::{Scope, row_label};
use crate::rules::audit as rules;
use error_tables_codegen::tools::model::Code;
use error_tables_codegen::tools::template::{Part, Template};
use std::collections::HashMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::MESSAGE_PLACEHOLDER_SHADOW,
        run: find_shadowed_messages,
    },
    Check {
        rule: &rules::VOCABULARY_MIXED,
        run: find_mixed_vocabulary,
    },
];

/// A message as words, its placeholders and the quotes around them erased.
fn erase_placeholders(message: &Template) -> String {
    let mut text = String::new();
    for part in message.parts() {
        match part {
            Part::Text(part) => text.push_str(part),
            Part::Placeholder(_) => text.push(' '),
        }
    }
    super::words::normalize_text(&text.replace(['\'', '"', '`'], " "))
}

fn find_shadowed_messages(scope: &Scope<'_>, drafts: &mut Drafts) {
    let messages = scope
        .api
        .codes
        .iter()
        .filter_map(|code| Some((code, code.message.as_ref()?)));
    let has = |message: &Template| message.placeholders().next().is_some();
    let mut bare: HashMap<String, Vec<&Code>> = HashMap::new();
    for (code, message) in messages.clone().filter(|(_, m)| !has(&m.value)) {
        bare.entry(erase_placeholders(&message.value))
            .or_default()
            .push(code);
    }
    for (code, message) in messages.filter(|(_, m)| has(&m.value)) {
        for other in bare
            .get(&erase_placeholders(&message.value))
            .into_iter()
            .flatten()
        {
            let Some(shorter) = &other.message else {
                continue;
            };
            if !scope.is_own(message.span) && !scope.is_own(shorter.span) {
                continue;
            }
            let text = format!(
                "`{}` says the same as `{}` without its placeholder",
                row_label(other),
                row_label(code)
            );
            let help = "say in both rows when which one is sent, or use one code";
            let draft = Draft::on_row(other, shorter.span, text, help).and_row(
                code,
                message.span,
                row_label(code),
            );
            drafts.add(draft);
        }
    }
}

fn find_mixed_vocabulary(scope: &Scope<'_>, drafts: &mut Drafts) {
    let is_code = |phrase: &str| {
        let mut codes = scope.api.codes.iter();
        codes.any(|code| code.wire.value.to_string() == phrase)
    };
    let phrases = scope
        .api
        .statuses
        .iter()
        .filter_map(|status| Some((status, status.phrase.as_ref()?)));
    let (codes, others): (Vec<_>, Vec<_>) = phrases.partition(|(_, phrase)| is_code(&phrase.value));
    if others.is_empty() {
        return;
    }
    for (status, phrase) in codes {
        if scope.is_own(phrase.span) {
            let message = format!(
                "the phrase of {} is the code `{}`, the others are not codes",
                status.code.value, phrase.value
            );
            let help = "write the phrase of the status; where the page has the code, allow it with that reason";
            drafts.add(Draft::new(
                status.code.value.to_string(),
                phrase.span,
                message,
                help,
            ));
        }
    }
}
