//! What texts say: missing, repeated, empty, overlapping or confusingly similar texts.

use super::draft::{Check, Draft, Drafts};
use super::scope::{Scope, row_label};
use crate::rules::audit as rules;
use crate::wording::{content_words, plain_words, says_unassigned, share_content};
use crate::words;
use error_tables_codegen::tools::model::{Code, Value, WireCode};
use error_tables_codegen::tools::source::Span;
use error_tables_codegen::tools::template::{Part, Template};
use std::collections::{BTreeSet, HashMap};

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

/// Rows without a text in a table where most rows have one.
fn find_missing_texts(scope: &Scope<'_>, drafts: &mut Drafts) {
    let has_text = |code: &Code| code.message.is_some() || code.meaning.is_some();
    let with_text = scope.api.codes.iter().filter(|code| has_text(code)).count();
    if with_text * 2 < scope.api.codes.len() {
        return;
    }
    for code in scope.codes() {
        let is_error =
            || !["ok", "none", "success", "no error"].contains(&&*words::identity_text(code));
        if !has_text(code) && !code.is_retired() && is_error() {
            let message = format!("`{}` has neither message nor meaning", code.qualified());
            let help =
                "write what the documentation says; if it says nothing, allow it with that reason";
            let draft = Draft::on_row(code, code.wire.span, message, help);
            drafts.add(draft.plural("codes have neither message nor meaning, but most have one"));
        }
    }
}

/// A text of a row and where it is.
type PlacedText<'a> = (&'a str, Span);

/// The message and the meaning of a row.
fn list_texts(code: &Code) -> [Option<PlacedText<'_>>; 2] {
    let message = code.message.as_ref().map(|m| (m.value.as_str(), m.span));
    let meaning = code.meaning.as_ref().map(|m| (m.value.as_str(), m.span));
    [message, meaning]
}

/// A text as it is compared with those of other rows: neither case nor spacing nor a final period makes it another text.
fn fold_text(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            let start = folded.len();
            folded.push_str(word);
            if let Some(word) = folded.get_mut(start..) {
                word.make_ascii_lowercase();
            }
        } else {
            folded.push_str(&word.to_lowercase());
        }
    }
    folded.truncate(folded.trim_end_matches('.').len());
    folded
}

/// Whether a text says something by itself. `{reason}` and `the plugin: {reason}` leave it to what they are filled with.
fn says_something(text: &str) -> bool {
    let rest = without_placeholders(text);
    let is_introduction =
        rest != text && rest.trim_end_matches([' ', '\'', '"', '`']).ends_with(':');
    !is_introduction && !content_words(&rest).is_empty()
}

/// In a smaller table, texts that most rows share are no category.
const MIN_CATEGORISED: usize = 10;

/// Rows that neither the message nor the meaning tells apart.
fn find_duplicate_texts(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes = &scope.api.codes;
    let with_text = codes.iter().enumerate();
    let with_text = with_text.filter(|(_, code)| list_texts(code).iter().any(Option::is_some));
    let numbers = with_text.map(|(at, code)| {
        let texts = list_texts(code).into_iter().flatten();
        let bytes = texts.flat_map(|(text, _)| text.bytes());
        let letters = bytes.filter(u8::is_ascii_alphanumeric);
        (
            words::hash_bytes(letters.map(|b| b.to_ascii_lowercase())),
            at,
        )
    });
    let mut same: Vec<Vec<&Code>> = Vec::new();
    for places in words::group_equal(numbers.collect()) {
        let codes = places.into_iter().filter_map(|at| codes.get(at));
        let fold = |text: Option<PlacedText<'_>>| text.map(|(text, _)| fold_text(text));
        let mut rows: Vec<_> = codes
            .map(|code| (list_texts(code).map(fold), code))
            .collect();
        rows.sort_by(|(a, _), (b, _)| a.cmp(b));
        let equal = rows.chunk_by(|(a, _), (b, _)| a == b);
        same.extend(equal.map(|rows| rows.iter().map(|(_, code)| *code).collect::<Vec<_>>()));
    }
    let repeated = || same.iter().filter(|codes| codes.len() > 1).map(Vec::len);
    let rows: usize = repeated().sum();
    // A few texts that most rows share are those of a category.
    let are_categories = rows >= repeated().count() * 3 && rows * 2 > scope.api.codes.len();
    if are_categories && scope.api.codes.len() >= MIN_CATEGORISED {
        return;
    }
    same.sort_unstable_by_key(|codes| codes.first().map(|code| code.span));
    for codes in &same {
        let [first, others @ ..] = &codes[..] else {
            continue;
        };
        if !others
            .iter()
            .any(|code| code.wire.value != first.wire.value)
        {
            continue;
        }
        let shown = list_texts(first)
            .iter()
            .position(|text| text.is_some_and(|(text, _)| says_something(text)));
        let Some((column, (text, span))) =
            shown.and_then(|column| Some((column, list_texts(first)[column]?)))
        else {
            continue;
        };
        let places: Vec<(&Code, Span)> = others
            .iter()
            .filter_map(|code| Some((*code, list_texts(code)[column]?.1)))
            .collect();
        let own = std::iter::once(span).chain(places.iter().map(|(_, span)| *span));
        if !own.into_iter().any(|span| scope.is_own(span)) || is_shared_on_purpose(codes, text) {
            continue;
        }
        let message = format!("{} codes have the same text: {text}", codes.len());
        let help = "describe in each text how its code differs; if the documentation has one text, allow it with that reason";
        let mut draft = Draft::on_row(first, span, message, help);
        draft.places = vec![(span, row_label(first))];
        for (code, span) in places {
            draft = draft.and_row(code, span, row_label(code));
        }
        drafts.add(draft);
    }
}

/// A text without its placeholders: what is between braces or angle brackets, or after a percent sign or a dollar sign.
fn without_placeholders(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_usize;
    let mut after_sign = false;
    for c in text.chars() {
        match c {
            '{' | '<' => depth += 1,
            '}' | '>' => depth = depth.saturating_sub(1),
            '%' | '$' => after_sign = true,
            c if after_sign && (c.is_alphanumeric() || c == '_') => {}
            c => {
                after_sign = false;
                if depth == 0 {
                    out.push(c);
                }
            }
        }
    }
    out
}

/// Whether codes have a common text because it only tells that they have no meaning, because one replaced another, or because they are
/// words that differ only in what the text leaves out, as `invalid_search_limit` and `invalid_document_limit` do in "The limit is invalid."
fn is_shared_on_purpose(codes: &[&Code], text: &str) -> bool {
    if codes.iter().any(|code| code.is_retired()) || says_unused(text) || says_internal(text) {
        return true;
    }
    let is_word = |code: &&Code| matches!(code.wire.value, WireCode::Word(_));
    if !codes.iter().all(is_word) {
        return false;
    }
    let words: Vec<BTreeSet<String>> = codes
        .iter()
        .map(|code| plain_words(&words::identity_text(code)))
        .collect();
    let Some(common) = words.iter().cloned().reduce(|a, b| &a & &b) else {
        return false;
    };
    let text = plain_words(text);
    let only_one = |words: &BTreeSet<String>| {
        let own: BTreeSet<String> = words - &common;
        !own.is_empty() && !share_content(&own, &text)
    };
    common.len() >= 2 && words.iter().all(only_one)
}

/// Whether a text says no more than that something unexpected happened, which several parts of an API may have to say.
fn says_internal(text: &str) -> bool {
    let end = text.find(['(', '.', ';', ':']).unwrap_or(text.len());
    let (first, _) = text.split_at(end);
    let first = words::normalize_text(first);
    let is_internal =
        |word: &str| ["internal", "unexpected", "unknown", "unspecified"].contains(&word);
    let is_vague = |word: &str| {
        is_internal(word)
            || EMPTY.contains(&word)
            || ["fault", "server", "exception"].contains(&word)
    };
    first.split_whitespace().any(is_internal) && first.split_whitespace().all(is_vague)
}

/// Whether a text is only about the code itself, such as "This code is no longer in use."
fn says_unused(text: &str) -> bool {
    let text = text.to_lowercase();
    let ends = ["in use", "used", "returned", "sent", "supported", "thrown"];
    let is_past = ends.iter().any(|end| {
        text.trim_end_matches('.')
            .ends_with(&format!("no longer {end}"))
    });
    is_past || text.split_whitespace().count() <= 3 && says_unassigned(&text)
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

/// The texts of a row beside its meaning: message, remedy and the cells of declared columns.
fn other_texts(code: &Code) -> impl Iterator<Item = &str> {
    let cells = code.extra.iter().flatten();
    let declared = cells.filter_map(|cell| match &cell.value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let message = code.message.iter().map(|message| message.value.as_str());
    let remedy = code.remedy.iter().map(|remedy| remedy.value.as_str());
    message.chain(remedy).chain(declared)
}

fn find_restated_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let rows = scope.api.codes.iter().zip(scope.words()).zip(scope.prose());
    for ((code, words), [_, text]) in rows {
        let Some(meaning) = code.meaning.as_ref().filter(|m| scope.is_own(m.span)) else {
            continue;
        };
        if words.is_empty() {
            continue;
        }
        let known = |word: &str| {
            EMPTY.contains(&word) || words.iter().any(|own| own == word) || {
                let class = words::synonym_class(word);
                words.iter().any(|own| words::synonym_class(own) == class)
            }
        };
        let adds = |text: &str| {
            let mut words = text.split_whitespace();
            text.contains(' ') && !words.all(|word| known(word.to_lowercase().as_str()))
        };
        if text.split_whitespace().all(known) && !other_texts(code).any(adds) {
            let message = format!(
                "the meaning of `{}` only repeats the code: {}",
                code.qualified(),
                meaning.value
            );
            let help = "describe what failed and when; if the documentation says no more, allow it with that reason";
            let draft = Draft::on_row(code, meaning.span, message, help);
            drafts.add(draft.plural("meanings only repeat their codes"));
        }
    }
}

/// Words for a state that an error is about, as in `expired_token`.
fn is_state(word: &str) -> bool {
    const STATES: [&str; 8] = [
        "invalid",
        "missing",
        "unknown",
        "malformed",
        "wrong",
        "absent",
        "empty",
        "incorrect",
    ];
    STATES.contains(&word) || word.len() > 5 && word.ends_with("ed")
}

/// Texts that claim the state of another code: "The access token is invalid or expired." for `invalid_access_token`, beside
/// `expired_access_token`.
fn find_overlaps(scope: &Scope<'_>, drafts: &mut Drafts) {
    let rows: Vec<_> = scope.api.codes.iter().zip(scope.words()).collect();
    // Only codes that differ in a state overlap.
    let mut frames: Vec<(u64, usize)> = Vec::new();
    let several = rows.iter().enumerate();
    for (at, (_, words)) in several.filter(|(_, (_, words))| words.len() > 1) {
        let holes = words.iter().enumerate().filter(|(_, word)| is_state(word));
        frames.extend(holes.map(|(hole, _)| (words::hash_without(words, hole), at)));
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
            let mut differing = words.iter().zip(*others).filter(|(a, b)| a != b);
            let (Some((own, word)), None, Some(meaning)) =
                (differing.next(), differing.next(), &code.meaning)
            else {
                continue;
            };
            let text = scope.prose().get(*at).map_or("", |[_, meaning]| meaning);
            let names_subject = || {
                let mut subject = words.iter().filter(|other| *other != own);
                subject.all(|word| text.split(' ').any(|part| part == word))
            };
            let claims = || {
                [format!(" or {word} "), format!(" {word} or ")]
                    .iter()
                    .any(|claim| text.contains(claim.as_str()))
            };
            if words.len() == others.len()
                && is_state(own)
                && is_state(word)
                && scope.is_own(meaning.span)
                && names_subject()
                && claims()
            {
                found.push((*at, *other, *code, *rival, meaning.span, word.as_str()));
            }
        }
    }
    found.sort_unstable_by_key(|(at, other, ..)| (*at, *other));
    for (_, _, code, rival, span, word) in found {
        let message = format!(
            "the meaning of `{}` says \"{word}\", which is what `{}` is for",
            code.qualified(),
            rival.wire.value
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
    if !messages.clone().any(|(_, message)| has(&message.value)) {
        return;
    }
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
                "the message of `{}` is that of `{}` without its placeholder",
                row_label(other),
                row_label(code)
            );
            let help = "describe in both rows when the API sends each of them, or use one code";
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
                "the phrase of {} is the code `{}`, but the others are not codes",
                status.code.value, phrase.value
            );
            let help = "write the phrase of the status; if the documentation has the code there, allow it with that reason";
            drafts.add(Draft::new(
                status.code.value.to_string(),
                phrase.span,
                message,
                help,
            ));
        }
    }
}
