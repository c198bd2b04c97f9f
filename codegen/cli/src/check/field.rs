//! Texts that name a key of the body which it does not have.

use super::hit::Hit;
use super::subject::Subject;
use error_tables_review::rules::check;
use regex::Regex;
use std::sync::LazyLock;

static KEY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)`?\b([a-z][a-z0-9_]*)`? (?:key|field|property|member)\b").ok()
});

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
                        error_tables_review::finding::Place::of(&subject.model.sources, span, "");
                    let mut hit = Hit::new(
                        &check::TEXT_FIELD_REF,
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
