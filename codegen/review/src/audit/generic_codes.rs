//! Codes that say nothing, and names that depend on prose.

use super::draft::{Check, Draft, Drafts};
use super::http_phrases;
use super::scope::Scope;
use crate::rules::audit as rules;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::CODE_GENERIC,
        run: find_catch_all_codes,
    },
    Check {
        rule: &rules::NAME_UNPINNED,
        run: find_unpinned_names,
    },
];

const CATCH_ALL: [&str; 14] = [
    "default",
    "unknown",
    "unknown_error",
    "generic",
    "generic_error",
    "general_error",
    "error",
    "other",
    "unspecified",
    "internal",
    "internal_error",
    "internal_server_error",
    "server_error",
    "unexpected_error",
];

fn find_catch_all_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes = scope.api.codes.iter().zip(scope.words());
    let found: Vec<_> = codes
        .filter(|(_, words)| CATCH_ALL.contains(&words.join("_").as_str()))
        .map(|(code, _)| code)
        .collect();
    let [first, others @ ..] = &found[..] else {
        return;
    };
    if others.is_empty() || !found.iter().any(|code| scope.is_own(code.wire.span)) {
        return;
    }
    let names: Vec<String> = found
        .iter()
        .map(|code| format!("`{}`", code.wire.value))
        .collect();
    let message = format!("{} catch-all codes: {}", found.len(), names.join(", "));
    let help = "keep one, or describe in each row when the API sends it";
    let mut draft = Draft::on_row(first, first.wire.span, message, help);
    for code in others {
        draft = draft.and_row(code, code.wire.span, "another");
    }
    drafts.add(draft);
}

fn find_unpinned_names(scope: &Scope<'_>, drafts: &mut Drafts) {
    for status in scope.statuses() {
        let Some(phrase) = &status.phrase else {
            continue;
        };
        let registered =
            http_phrases::registered_phrase(status.code.value) == Some(phrase.value.as_str());
        if status.name.span == phrase.span && phrase.value.contains(' ') && !registered {
            let message = format!(
                "the variant `{1}` is named after the phrase of {0}",
                status.code.value, status.name.value
            );
            let help = format!("fix the variant's name: name = {}", status.name.value);
            let draft = Draft::new(status.code.value.to_string(), phrase.span, message, help);
            drafts.add(draft.plural("variants are named after phrases"));
        }
    }
}
