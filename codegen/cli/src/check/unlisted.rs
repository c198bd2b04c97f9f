//! Codes that the rest of a page names and its list lacks: further tables, samples, interfaces, sentences.

use super::hit::{Hit, rule};
use super::subject::Subject;
use error_tables_documents::Text;
use error_tables_documents::{CodeStyle, classify_code, strip_code_marks};
use error_tables_review::rules::drift;
use regex::Regex;
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

static COMPLETE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(all|every|any) (the )?(possible|known|available) (\w+ ){0,2}(codes?|errors?)\b|\b(full|complete|exhaustive) (list|reference|table)\b|\ball (the )?error codes\b").ok()
});

/// Codes that the page names and its list lacks, and the word that the list is complete.
pub(crate) fn codes(subject: &Subject<'_>) -> Vec<Hit> {
    let listed = subject.listed();
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for entry in subject
        .codes
        .iter()
        .filter(|entry| !listed.contains(entry.code.as_str()) && subject.further(entry.table))
    {
        found.entry(entry.code.clone()).or_insert(entry.line);
    }
    let heads: HashSet<&str> = listed
        .iter()
        .filter_map(|code| code.split_once('_'))
        .map(|(head, _)| head)
        .collect();
    let shouting = |word: &str| !word.bytes().any(|b| b.is_ascii_lowercase());
    let loud = listed.iter().any(|code| shouting(code));
    for text in subject
        .imported
        .document
        .code
        .iter()
        .chain(&subject.imported.document.prose)
    {
        for (word, line, quoted, key) in tokens(text) {
            let family = word
                .split_once('_')
                .is_some_and(|(head, _)| heads.contains(head))
                && shouting(word) == loud;
            let stands = if loud { family } else { family && quoted };
            if stands
                && !key
                && classify_code(word) == Some(CodeStyle::Machine)
                && !listed.contains(word)
            {
                found.entry(word.to_string()).or_insert(line);
            }
        }
    }
    for sample in &subject.samples {
        if let Some(code) = &sample.code
            && classify_code(code) == Some(CodeStyle::Machine)
            && !listed.is_empty()
            && !listed.contains(code.as_str())
        {
            found.entry(code.clone()).or_insert(sample.line);
        }
    }
    if listed.is_empty() {
        return Vec::new();
    }
    let undeclared = rule("xref-undeclared-code", &drift::DOC_CODE_EXTRA);
    let mut hits: Vec<Hit> = Vec::new();
    for (code, line) in &found {
        let message = format!("the page names `{code}`, and its list of codes does not have it");
        let places = vec![subject.paper.place(*line, code, "")];
        hits.push(Hit::new(undeclared, code, message, places));
    }
    let claim = subject
        .imported
        .document
        .prose
        .iter()
        .find_map(|text| Some((COMPLETE.as_ref()?.find(&text.text)?.as_str(), text)));
    if let (Some((claim, text)), false) = (claim, found.is_empty()) {
        let names: Vec<&str> = found.keys().map(String::as_str).collect();
        let message = format!(
            "the page speaks of \"{claim}\", and also names `{}`",
            names.join("`, `")
        );
        let line = subject.paper.line_of(claim, text.line);
        let mut hit = Hit::new(
            &drift::XREF_COMPLETENESS_CLAIM,
            "page",
            message,
            vec![subject.paper.place(line, claim, "")],
        );
        hit.keys = names.iter().map(ToString::to_string).collect();
        hits.push(hit);
    }
    hits
}

/// The words of a text that may be codes: the word, its line, whether it is quoted, whether it is a key.
fn tokens(text: &Text) -> Vec<(&str, u32, bool, bool)> {
    let mut found = Vec::new();
    for (line, number) in text.text.split('\n').zip(text.line..) {
        let mut rest = line;
        while let Some(at) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
            let (before, from) = rest.split_at(at);
            let end = from
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
                .unwrap_or(from.len());
            let (word, after) = from.split_at(end);
            let quoted = before.ends_with(['"', '\'', '`']);
            let key = after
                .trim_start_matches(['"', '\''])
                .trim_start()
                .starts_with(':')
                && quoted;
            if word.contains('_') {
                found.push((
                    strip_code_marks(word),
                    number,
                    quoted || text.code_spans.iter().any(|span| span == word),
                    key,
                ));
            }
            rest = after;
        }
    }
    found
}
