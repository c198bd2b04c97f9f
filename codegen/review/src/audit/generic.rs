//! Codes that say nothing, and names that depend on prose.

use super::iana;
use super::lint::{Check, Hit, Hits, Scope};
use crate::rules::audit as rules;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::CODE_GENERIC,
        run: generic,
    },
    Check {
        rule: &rules::NAME_UNPINNED,
        run: unpinned,
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

fn generic(scope: &Scope<'_>, hits: &mut Hits) {
    let codes = scope.api.codes.iter().zip(scope.words());
    let found: Vec<_> = codes
        .filter(|(_, words)| CATCH_ALL.contains(&words.join("_").as_str()))
        .map(|(code, _)| code)
        .collect();
    let [first, others @ ..] = &found[..] else {
        return;
    };
    if others.is_empty() || !found.iter().any(|code| scope.own(code.wire.span)) {
        return;
    }
    let names: Vec<String> = found
        .iter()
        .map(|code| format!("`{}`", code.wire.value))
        .collect();
    let message = format!("{} catch-all codes: {}", found.len(), names.join(", "));
    let help = "keep one, or describe in each row when the API sends it";
    let mut hit = Hit::row(first, first.wire.span, message, help);
    for code in others {
        hit = hit.and(code, code.wire.span, "another");
    }
    hits.add(hit);
}

fn unpinned(scope: &Scope<'_>, hits: &mut Hits) {
    for status in scope.statuses() {
        let Some(phrase) = &status.phrase else {
            continue;
        };
        let registered = iana::phrase(status.code.value) == Some(phrase.value.as_str());
        if status.name.span == phrase.span && phrase.value.contains(' ') && !registered {
            let message = format!(
                "the variant `{1}` is named after the phrase of {0}",
                status.code.value, status.name.value
            );
            let help = format!("fix the variant's name: name = {}", status.name.value);
            let hit = Hit::new(status.code.value.to_string(), phrase.span, message, help);
            hits.add(hit.many("variants are named after phrases"));
        }
    }
}
