//! What should not be published.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use super::text_form;
use crate::rules::audit as rules;

pub(super) const CHECKS: &[Check] = &[Check {
    rule: &rules::SECRET_IN_TEXT,
    run: find_secrets,
}];

/// How keys of known kinds begin, and how many characters follow at least.
const KEYS: [(&str, usize); 12] = [
    ("ghp_", 30),
    ("gho_", 30),
    ("ghs_", 30),
    ("github_pat_", 30),
    ("glpat-", 20),
    ("sk_live_", 16),
    ("sk-ant-", 20),
    ("sk-proj-", 20),
    ("xoxb-", 20),
    ("xoxp-", 20),
    ("AKIA", 16),
    ("eyJ", 60),
];

/// The first word of a text that looks like a key.
fn find_key(text: &str) -> Option<&'static str> {
    let edge = |c: char| !(c.is_ascii_alphanumeric() || "_-.+/=".contains(c));
    if text.contains('-') && text.contains("-----BEGIN ") && text.contains("PRIVATE KEY-----") {
        return Some("-----BEGIN … PRIVATE KEY-----");
    }
    let long = text.split(' ').filter(|part| part.len() >= 20);
    long.flat_map(|part| part.split(edge)).find_map(|word| {
        let known = KEYS.iter().find(|(start, least)| {
            word.strip_prefix(start).is_some_and(|rest| {
                rest.len() >= *least && rest.bytes().any(|b| b.is_ascii_digit())
            })
        });
        known.map(|(start, _)| *start)
    })
}

const HELP: &str = "revoke it, then write YOUR_ACCESS_TOKEN in its place";

fn find_secrets(scope: &Scope<'_>, drafts: &mut Drafts) {
    for text in scope.texts() {
        if let Some(start) = find_key(text.value) {
            let message = format!(
                "the {} of `{}` contains what looks like a key, `{start}…`",
                text.column,
                text.key()
            );
            drafts.add(text_form::text_draft(text, message, HELP));
        }
    }
    for sample in &scope.api.samples {
        if let Some(start) = find_key(&sample.body.value) {
            let code = sample.code.as_ref().map_or("", |code| &code.value);
            let message = format!("a sample contains what looks like a key, `{start}…`");
            drafts.add(Draft::new(code, sample.body.span, message, HELP));
        }
    }
}
