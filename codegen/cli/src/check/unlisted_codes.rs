//! Codes that a document names outside its list: in other tables, samples, interfaces and sentences.

use super::checked_document::CheckedDocument;
use error_tables_documents::Text;
use error_tables_documents::{CodeStyle, classify_code, strip_code_marks};
use error_tables_review::hit::Hit;
use error_tables_review::rules::{self, check};
use regex::Regex;
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

static COMPLETENESS_CLAIM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(all|every|any) (the )?(possible|known|available) (\w+ ){0,2}(codes?|errors?)\b|\b(full|complete|exhaustive) (list|reference|table)\b|\ball (the )?error codes\b").ok()
});

/// Codes that the document names but does not list, and a claim that its list is complete.
pub(crate) fn find_unlisted_codes(document: &CheckedDocument<'_>) -> Vec<Hit> {
    let listed = document.listed_codes();
    if listed.is_empty() {
        return Vec::new();
    }
    let unlisted = collect_unlisted(document, &listed);
    let undeclared = &rules::audit::XREF_UNDECLARED_CODE;
    let mut hits: Vec<Hit> = unlisted
        .iter()
        .map(|(code, line)| {
            let message = format!("the document names `{code}`, but does not list it");
            let places = vec![document.lines.locate(*line, code, "")];
            Hit::new(undeclared, code, message, places)
        })
        .collect();
    let claim = document.imported.document.prose.iter().find_map(|text| {
        Some((
            COMPLETENESS_CLAIM.as_ref()?.find(&text.text)?.as_str(),
            text,
        ))
    });
    if let (Some((claim, text)), false) = (claim, unlisted.is_empty()) {
        let names: Vec<&str> = unlisted.keys().map(String::as_str).collect();
        let message = format!(
            "the document claims to have \"{claim}\", but also names `{}`",
            names.join("`, `")
        );
        let line = document.lines.find_line(claim, text.line);
        let mut hit = Hit::new(
            &check::XREF_COMPLETENESS_CLAIM,
            "page",
            message,
            vec![document.lines.locate(line, claim, "")],
        );
        hit.rows = names.iter().map(|name| vec![name.to_string()]).collect();
        hits.push(hit);
    }
    hits
}

/// The codes outside the list, each with the line that names it first.
fn collect_unlisted(
    document: &CheckedDocument<'_>,
    listed: &HashSet<&str>,
) -> BTreeMap<String, u32> {
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for entry in document.codes.iter().filter(|entry| {
        !listed.contains(entry.code.as_str()) && document.is_beside_list(entry.table)
    }) {
        found.entry(entry.code.clone()).or_insert(entry.line);
    }
    let prefixes: HashSet<&str> = listed
        .iter()
        .filter_map(|code| code.split_once('_'))
        .map(|(prefix, _)| prefix)
        .collect();
    let is_upper_case = |word: &str| !word.bytes().any(|b| b.is_ascii_lowercase());
    let upper_case = listed.iter().any(|code| is_upper_case(code));
    let page = &document.imported.document;
    for text in page.code.iter().chain(&page.prose) {
        for Token {
            word,
            line,
            quoted,
            key,
        } in split_tokens(text)
        {
            let alike = word
                .split_once('_')
                .is_some_and(|(prefix, _)| prefixes.contains(prefix))
                && is_upper_case(word) == upper_case;
            let is_code = alike && (upper_case || quoted);
            if is_code
                && !key
                && classify_code(word) == Some(CodeStyle::Machine)
                && !listed.contains(word)
            {
                found.entry(word.to_string()).or_insert(line);
            }
        }
    }
    for sample in &document.samples {
        if let Some(code) = &sample.code
            && classify_code(code) == Some(CodeStyle::Machine)
            && !listed.contains(code.as_str())
        {
            found.entry(code.clone()).or_insert(sample.line);
        }
    }
    found
}

/// A word that may be a code.
struct Token<'a> {
    word: &'a str,
    line: u32,
    quoted: bool,
    /// Whether it is the key of a value.
    key: bool,
}

fn split_tokens(text: &Text) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    for (whole_line, line) in text.text.split('\n').zip(text.line..) {
        let mut rest = whole_line;
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
                found.push(Token {
                    word: strip_code_marks(word),
                    line,
                    quoted: quoted || text.code_spans.iter().any(|span| span == word),
                    key,
                });
            }
            rest = after;
        }
    }
    found
}
