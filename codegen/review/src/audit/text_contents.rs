//! What texts say: missing, repeated, empty, overlapping or confusingly similar texts.

use super::draft::{Check, Draft, Drafts};
use super::scope::{Scope, row_label};
use crate::rules::audit as rules;
use crate::words;
use error_tables_codegen::tools::model::Code;
use error_tables_codegen::tools::template::{Part, Template};
use std::collections::HashMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::TEXT_MISSING,
        run: find_missing_texts,
    },
    Check {
        rule: &rules::MESSAGE_DUPLICATE,
        run: find_duplicate_texts,
    },
    Check {
        rule: &rules::TEXT_RESTATES_CODE,
        run: find_restated_codes,
    },
    Check {
        rule: &rules::TEXT_OVERLAP,
        run: find_overlaps,
    },
    Check {
        rule: &rules::MESSAGE_PLACEHOLDER_SHADOW,
        run: find_shadowed_messages,
    },
    Check {
        rule: &rules::VOCABULARY_MIXED,
        run: find_mixed_vocabulary,
    },
];

fn find_missing_texts(scope: &Scope<'_>, drafts: &mut Drafts) {
    for code in scope.codes() {
        if code.message.is_none() && code.meaning.is_none() {
            let message = format!("`{}` has neither message nor meaning", code.wire.value);
            let help =
                "write what the documentation says; if it says nothing, allow it with that reason";
            let draft = Draft::on_row(code, code.wire.span, message, help);
            drafts.add(draft.plural("codes have neither message nor meaning"));
        }
    }
}

fn find_duplicate_texts(scope: &Scope<'_>, drafts: &mut Drafts) {
    let mut same: HashMap<(usize, &str), Vec<_>> = HashMap::new();
    for (code, prose) in scope.api.codes.iter().zip(scope.prose()) {
        let message = code.message.as_ref().map(|m| (m.value.as_str(), m.span));
        let meaning = code.meaning.as_ref().map(|m| (m.value.as_str(), m.span));
        for (column, cell) in [message, meaning].into_iter().enumerate() {
            if let (Some((text, span)), Some(prose)) = (cell, prose.get(column)) {
                let rows = same.entry((column, prose.as_str())).or_default();
                rows.push((code, text, span));
            }
        }
    }
    let mut same: Vec<_> = same.into_values().collect();
    same.sort_unstable_by_key(|rows| rows.first().map(|(_, _, span)| *span));
    for rows in &same {
        let [(first, text, span), others @ ..] = &rows[..] else {
            continue;
        };
        let several = others
            .iter()
            .any(|(code, ..)| code.wire.value != first.wire.value);
        if !several || !rows.iter().any(|(.., span)| scope.is_own(*span)) {
            continue;
        }
        let message = format!("{} codes have the same text: {text}", rows.len());
        let help = "describe in each text how its code differs; if the documentation has one text, allow it with that reason";
        let mut draft = Draft::on_row(first, *span, message, help);
        draft.places = vec![(*span, row_label(first))];
        for (code, _, span) in others {
            draft = draft.and_row(code, *span, row_label(code));
        }
        drafts.add(draft);
    }
}

/// Words that say nothing about an error beside its code.
const EMPTY: [&str; 20] = [
    "a",
    "an",
    "the",
    "is",
    "was",
    "has",
    "been",
    "of",
    "to",
    "on",
    "in",
    "and",
    "error",
    "errors",
    "failed",
    "failure",
    "fail",
    "operation",
    "code",
    "occurred",
];

fn find_restated_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let rows = scope.api.codes.iter().zip(scope.words()).zip(scope.prose());
    for ((code, words), [_, text]) in rows {
        let Some(meaning) = code.meaning.as_ref().filter(|m| scope.is_own(m.span)) else {
            continue;
        };
        let known = |word: &str| {
            EMPTY.contains(&word)
                || words
                    .iter()
                    .any(|own| words::synonym_class(own) == words::synonym_class(word))
        };
        if !words.is_empty() && text.split_whitespace().all(known) {
            let message = format!(
                "the meaning of `{}` only repeats the code: {}",
                code.wire.value, meaning.value
            );
            let help = "describe what failed and when; if the documentation says no more, allow it with that reason";
            let draft = Draft::on_row(code, meaning.span, message, help);
            drafts.add(draft.plural("meanings only repeat their codes"));
        }
    }
}

fn find_overlaps(scope: &Scope<'_>, drafts: &mut Drafts) {
    let rows: Vec<_> = scope.api.codes.iter().zip(scope.words()).collect();
    let mut frames: Vec<(u64, usize)> = Vec::new();
    for (at, (_, words)) in rows
        .iter()
        .enumerate()
        .filter(|(_, (_, words))| words.len() > 1)
    {
        frames.extend((0..words.len()).map(|hole| (words::hash_without(words, hole), at)));
    }
    let mut found = Vec::new();
    for same in words::group_equal(frames)
        .iter()
        .filter(|same| same.len() <= 40)
    {
        for (at, other) in same
            .iter()
            .flat_map(|at| same.iter().map(move |other| (at, other)))
        {
            let (Some((code, words)), Some((rival, others))) = (rows.get(*at), rows.get(*other))
            else {
                continue;
            };
            let differing: Vec<_> = words.iter().zip(*others).filter(|(a, b)| a != b).collect();
            let ([(_, word)], Some(meaning)) = (&differing[..], &code.meaning) else {
                continue;
            };
            let text = scope.prose().get(*at).map_or("", |[_, meaning]| meaning);
            let says = word.len() > 3 && text.contains(&format!(" {word} "));
            if says && words.len() == others.len() && scope.is_own(meaning.span) {
                found.push((*at, *other, *code, *rival, meaning.span, word.as_str()));
            }
        }
    }
    found.sort_unstable_by_key(|(at, other, ..)| (*at, *other));
    for (_, _, code, rival, span, word) in found {
        let message = format!(
            "the meaning of `{}` says \"{word}\", which is what `{}` is for",
            code.wire.value, rival.wire.value
        );
        let help = "describe which of them the API sends; if the documentation does not say, allow it with that reason";
        drafts.add(Draft::on_row(code, span, message, help).and_row(
            rival,
            rival.wire.span,
            "its code",
        ));
    }
}

/// A message as words, its placeholders and the quotes around them erased.
fn erase_placeholders(message: &Template) -> String {
    let mut text = String::new();
    for part in message.parts() {
        match part {
            Part::Text(part) => text.push_str(part),
            Part::Placeholder(_) => text.push(' '),
        }
    }
    crate::words::normalize_text(&text.replace(['\'', '"', '`'], " "))
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
