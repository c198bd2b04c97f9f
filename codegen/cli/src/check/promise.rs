//! Statuses that the sentences of a page promise, and those that its rows have.

use super::hit::Hit;
use super::subject::Subject;
use super::wording::stems;
use error_tables_review::rules::drift;
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CLASS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b([1-5])(?:xx|XX)\b").ok());
static ALWAYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:always|only|every error)\b[^.]{0,60}?\b([1-5]\d\d)\b").ok()
});

/// Words that every description of an error may hold.
const COMMON: [&str; 16] = [
    "error", "server", "request", "api", "respons", "body", "http", "status", "cod", "valid",
    "resourc", "return", "user", "invalid", "unexpect", "occurr",
];

/// Sentences that promise statuses which rows do not have, and statuses that are described like a code with another one.
pub(crate) fn statuses(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let rows: Vec<(&str, u16)> = subject
        .api
        .codes
        .iter()
        .filter_map(|code| Some((code.name.value.as_str(), code.status.as_ref()?.value)))
        .collect();
    let classes: BTreeSet<u16> = subject
        .imported
        .document
        .prose
        .iter()
        .flat_map(|text| classes(&text.text))
        .collect();
    if let [class] = classes.iter().copied().collect::<Vec<_>>().as_slice() {
        let word = format!("{class}xx");
        let line = subject
            .imported
            .document
            .prose
            .iter()
            .find(|text| text.text.to_lowercase().contains(&word))
            .map_or(1, |text| text.line);
        let others: Vec<String> = rows
            .iter()
            .filter(|(_, status)| status / 100 != *class && *status >= 400)
            .map(|(name, status)| format!("{name} {status}"))
            .collect();
        if !others.is_empty() {
            let message = format!("the page promises {word}, and has {}", others.join(", "));
            let line = subject.paper.line_of(&word, line);
            hits.push(Hit::new(
                &drift::STATUS_PROSE_CONTRADICTION,
                &word,
                message,
                vec![subject.paper.place(line, &word, "")],
            ));
        }
    }
    for text in &subject.imported.document.prose {
        let promised = ALWAYS
            .as_ref()
            .and_then(|always| always.captures(&text.text))
            .and_then(|found| found.get(1))
            .and_then(|m| m.as_str().parse::<u16>().ok());
        let Some(promised) = promised else { continue };
        let others: Vec<String> = rows
            .iter()
            .filter(|(_, status)| *status != promised)
            .map(|(name, status)| format!("{name} {status}"))
            .collect();
        if !others.is_empty() {
            let word = promised.to_string();
            let message = format!(
                "the page promises {word} always, and has {}",
                others.join(", ")
            );
            hits.push(Hit::new(
                &drift::STATUS_PROSE_CONTRADICTION,
                &word,
                message,
                vec![subject.paper.place(text.line, &word, "")],
            ));
        }
    }
    hits.extend(twice(subject));
    hits
}

fn classes(text: &str) -> Vec<u16> {
    CLASS
        .iter()
        .flat_map(|class| class.captures_iter(text))
        .filter_map(|found| found.get(1)?.as_str().parse().ok())
        .collect()
}

/// One condition that a status and a code with another status both claim.
fn twice(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for status in &subject.imported.statuses {
        let theirs = stems(&status.meaning);
        for entry in subject
            .codes
            .iter()
            .filter(|entry| !entry.meaning.is_empty())
        {
            let ours = subject
                .api
                .codes
                .iter()
                .find(|code| code.wire.value.to_string() == entry.code)
                .and_then(|code| code.status.as_ref())
                .map(|status| status.value);
            let Some(ours) = ours.filter(|ours| Some(*ours) != status.status) else {
                continue;
            };
            let stems = stems(&entry.meaning);
            let common: Vec<&str> = stems
                .intersection(&theirs)
                .map(String::as_str)
                .filter(|stem| !COMMON.contains(stem))
                .collect();
            if common.len() >= 3 || (common.len() >= 2 && common.len() * 3 >= stems.len() * 2) {
                let message = format!(
                    "the page describes {} with the words of `{}`, which has {ours}",
                    status.code, entry.code
                );
                let places = vec![
                    subject.paper.place(entry.line, &entry.code, ""),
                    subject.paper.place(status.line, &status.code, ""),
                ];
                hits.push(
                    Hit::new(
                        &drift::STATUS_PROSE_CONTRADICTION,
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
