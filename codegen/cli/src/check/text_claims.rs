//! What sentences claim: statuses that the rows do not have, and members that the body does not have.

use super::checked_document::CheckedDocument;
use error_tables_review::finding::Place;
use error_tables_review::hit::Hit;
use error_tables_review::rules::check;
use error_tables_review::wording::stem_words;
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static STATUS_CLASS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b([1-5])(?:xx|XX)\b").ok());
static SINGLE_STATUS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:always|only|every error)\b[^.]{0,60}?\b([1-5]\d\d)\b").ok()
});
static MEMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)`?\b([a-z][a-z0-9_]*)`? (?:key|field|property|member)\b").ok()
});

/// Stems that the description of any error may contain.
const COMMON_STEMS: [&str; 16] = [
    "error", "server", "request", "api", "respons", "body", "http", "status", "cod", "valid",
    "resourc", "return", "user", "invalid", "unexpect", "occurr",
];

/// Sentences that promise statuses which rows do not have, and statuses described like a code with another status.
pub(crate) fn check_promised_statuses(document: &CheckedDocument<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let rows: Vec<(&str, u16)> = document
        .api
        .codes
        .iter()
        .filter_map(|code| Some((code.name.value.as_str(), code.status.as_ref()?.value)))
        .collect();
    let describe = |is_exception: &dyn Fn(u16) -> bool| -> Vec<String> {
        rows.iter()
            .filter(|(_, status)| is_exception(*status))
            .map(|(name, status)| format!("{name} {status}"))
            .collect()
    };
    let prose = &document.imported.document.prose;
    let classes: BTreeSet<u16> = prose
        .iter()
        .flat_map(|text| find_status_classes(&text.text))
        .collect();
    if let [class] = classes.iter().copied().collect::<Vec<_>>().as_slice() {
        let word = format!("{class}xx");
        let line = prose
            .iter()
            .find(|text| text.text.to_lowercase().contains(&word))
            .map_or(1, |text| text.line);
        let exceptions = describe(&|status| status / 100 != *class && status >= 400);
        if !exceptions.is_empty() {
            let message = format!(
                "the document promises {word}, but has {}",
                exceptions.join(", ")
            );
            let line = document.lines.find_line(&word, line);
            hits.push(Hit::new(
                &check::STATUS_PROSE_CONTRADICTION,
                &word,
                message,
                vec![document.lines.locate(line, &word, "")],
            ));
        }
    }
    for text in prose {
        let promised = SINGLE_STATUS
            .as_ref()
            .and_then(|pattern| pattern.captures(&text.text))
            .and_then(|found| found.get(1))
            .and_then(|m| m.as_str().parse::<u16>().ok());
        let Some(promised) = promised else { continue };
        let exceptions = describe(&|status| status != promised);
        if !exceptions.is_empty() {
            let word = promised.to_string();
            let message = format!(
                "the document promises that the status is always {word}, but has {}",
                exceptions.join(", ")
            );
            hits.push(Hit::new(
                &check::STATUS_PROSE_CONTRADICTION,
                &word,
                message,
                vec![document.lines.locate(text.line, &word, "")],
            ));
        }
    }
    hits.extend(find_shared_descriptions(document));
    hits
}

fn find_status_classes(text: &str) -> Vec<u16> {
    STATUS_CLASS
        .iter()
        .flat_map(|pattern| pattern.captures_iter(text))
        .filter_map(|found| found.get(1)?.as_str().parse().ok())
        .collect()
}

/// Codes with the same description as a status that they do not have.
fn find_shared_descriptions(document: &CheckedDocument<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for status in &document.imported.statuses {
        let status_stems = stem_words(&status.meaning);
        for entry in document
            .codes
            .iter()
            .filter(|entry| !entry.meaning.is_empty())
        {
            let ours = document
                .api
                .codes
                .iter()
                .find(|code| code.wire.value.to_string() == entry.code)
                .and_then(|code| code.status.as_ref())
                .map(|status| status.value);
            let Some(ours) = ours.filter(|ours| Some(*ours) != status.status) else {
                continue;
            };
            let stems = stem_words(&entry.meaning);
            let shared = stems
                .intersection(&status_stems)
                .filter(|stem| !COMMON_STEMS.contains(&stem.as_str()))
                .count();
            if shared >= 3 || (shared >= 2 && shared * 3 >= stems.len() * 2) {
                let message = format!(
                    "the document describes {} like `{}`, which has the status {ours}",
                    status.code, entry.code
                );
                let places = vec![
                    document.lines.locate(entry.line, &entry.code, ""),
                    document.lines.locate(status.line, &status.code, ""),
                ];
                hits.push(
                    Hit::new(
                        &check::STATUS_PROSE_CONTRADICTION,
                        &entry.code,
                        message,
                        places,
                    )
                    .about(&status.code),
                );
            }
        }
    }
    hits
}

/// Texts that name a member of the body which does not exist, and a similar one does.
pub(crate) fn check_member_names(document: &CheckedDocument<'_>) -> Vec<Hit> {
    let Some(body) = &document.api.body else {
        return Vec::new();
    };
    let mut members: Vec<String> = body
        .members
        .iter()
        .map(|member| member.name.value.clone())
        .collect();
    let pointers = [&body.code, &body.message, &body.status];
    members.extend(pointers.into_iter().flatten().filter_map(|pointer| {
        pointer
            .value
            .trim_start_matches('/')
            .split('/')
            .next()
            .map(str::to_string)
    }));
    let mut hits = Vec::new();
    for code in &document.api.codes {
        let texts = [
            code.message.as_ref().map(|m| (m.value.as_str(), m.span)),
            code.meaning.as_ref().map(|m| (m.value.as_str(), m.span)),
        ];
        for (text, span) in texts.into_iter().flatten() {
            for found in MEMBER
                .iter()
                .flat_map(|pattern| pattern.captures_iter(text))
            {
                let Some(word) = found.get(1).map(|m| m.as_str()) else {
                    continue;
                };
                let is_similar =
                    |name: &&String| name.trim_end_matches('s') == word.trim_end_matches('s');
                let exists = members.iter().any(|name| name == word);
                if let Some(similar) = members.iter().find(is_similar).filter(|_| !exists) {
                    let message =
                        format!("the body has no member `{word}`, but it has `{similar}`");
                    hits.push(Hit::new(
                        &check::TEXT_FIELD_REF,
                        &code.name.value,
                        message,
                        vec![Place::of(&document.model.sources, span, "")],
                    ));
                }
            }
        }
    }
    hits
}
