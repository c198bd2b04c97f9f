//! What the rest of a page says about its codes: further tables, samples, interfaces, sentences.

use super::Subject;
use super::hit::{Hit, rule};
use super::wording::stems;
use crate::page::block::Text;
use crate::word::code::{Style, bare, style};
use crate::word::role::Role;
use error_tables_codegen::rules::drift;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::LazyLock;

static COMPLETE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(all|every|any) (the )?(possible|known|available) (\w+ ){0,2}(codes?|errors?)\b|\b(full|complete|exhaustive) (list|reference|table)\b|\ball (the )?error codes\b").ok()
});
static CLASS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b([1-5])(?:xx|XX)\b").ok());
static ALWAYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:always|only|every error)\b[^.]{0,60}?\b([1-5]\d\d)\b").ok()
});
static KEY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)`?\b([a-z][a-z0-9_]*)`? (?:key|field|property|member)\b").ok()
});
/// Words that every description of an error may hold.
const COMMON: [&str; 16] = [
    "error", "server", "request", "api", "respons", "body", "http", "status", "cod", "valid",
    "resourc", "return", "user", "invalid", "unexpect", "occurr",
];

/// Codes that the page names and its list lacks, and the word that the list is complete.
pub(crate) fn unlisted(subject: &Subject<'_>) -> Vec<Hit> {
    let listed = subject.listed();
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for entry in subject
        .codes
        .iter()
        .filter(|entry| !listed.contains(entry.code.as_str()) && subject.further(entry.grid))
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
        .page
        .code
        .iter()
        .chain(&subject.imported.page.prose)
    {
        for (word, line, quoted, key) in tokens(text) {
            let family = word
                .split_once('_')
                .is_some_and(|(head, _)| heads.contains(head))
                && shouting(word) == loud;
            let stands = if loud { family } else { family && quoted };
            if stands && !key && style(word) == Some(Style::Machine) && !listed.contains(word) {
                found.entry(word.to_string()).or_insert(line);
            }
        }
    }
    for (code, line) in subject
        .samples()
        .into_iter()
        .filter_map(|sample| Some((sample.code?, sample.line)))
    {
        if style(&code) == Some(Style::Machine)
            && !listed.is_empty()
            && !listed.contains(code.as_str())
        {
            found.entry(code).or_insert(line);
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
        .page
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
                    bare(word),
                    number,
                    quoted || text.spans.iter().any(|span| span == word),
                    key,
                ));
            }
            rest = after;
        }
    }
    found
}

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
        .page
        .prose
        .iter()
        .flat_map(|text| classes(&text.text))
        .collect();
    if let [class] = classes.iter().copied().collect::<Vec<_>>().as_slice() {
        let word = format!("{class}xx");
        let line = subject
            .imported
            .page
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
    for text in &subject.imported.page.prose {
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

/// Texts that name a key of the body which it does not have, and nearly has.
pub(crate) fn keys(subject: &Subject<'_>) -> Vec<Hit> {
    let Some(body) = &subject.api.body else {
        return Vec::new();
    };
    let mut names: Vec<String> = body
        .members
        .iter()
        .map(|member| member.name.value.clone())
        .collect();
    let pointers = [&body.code, &body.message, &body.status];
    names.extend(pointers.into_iter().flatten().filter_map(|at| {
        at.value
            .trim_start_matches('/')
            .split('/')
            .next()
            .map(str::to_string)
    }));
    let mut hits = Vec::new();
    for code in &subject.api.codes {
        let texts = [
            code.message.as_ref().map(|m| (m.value.as_str(), m.span)),
            code.meaning.as_ref().map(|m| (m.value.as_str(), m.span)),
        ];
        for (text, span) in texts.into_iter().flatten() {
            for found in KEY.iter().flat_map(|key| key.captures_iter(text)) {
                let Some(word) = found.get(1).map(|m| m.as_str()) else {
                    continue;
                };
                let near = names.iter().find(|name| {
                    name.trim_end_matches('s') == word.trim_end_matches('s') && *name != word
                });
                if let Some(near) = near.filter(|_| !names.iter().any(|name| name == word)) {
                    let message = format!("`{word} key` is not in the body; it has `{near}`");
                    let place =
                        error_tables_codegen::finding::Place::of(&subject.model.sources, span, "");
                    let mut hit = Hit::new(
                        &drift::TEXT_FIELD_REF,
                        &code.name.value,
                        message,
                        vec![place],
                    );
                    hit.keys = vec![code.name.value.clone()];
                    hits.push(hit);
                }
            }
        }
    }
    hits
}

/// Which column of the page's rows a role is in, for messages.
pub(crate) fn text(subject: &Subject<'_>, code: &str) -> Option<String> {
    let entry = subject.codes.iter().find(|entry| entry.code == code)?;
    [Role::Message, Role::Meaning]
        .into_iter()
        .map(|role| entry.get(role))
        .find(|text| !text.is_empty())
}
