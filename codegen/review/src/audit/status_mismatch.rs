//! What a code is called, and what its status says.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use super::words;
use crate::rules::audit as rules;

pub(super) const CHECKS: &[Check] = &[Check {
    rule: &rules::STATUS_CODE_MISMATCH,
    run: find_mismatches,
}];

/// A thing that words can say and the statuses that say the same.
struct Concept {
    what: &'static str,
    statuses: &'static [u16],
    codes: &'static [&'static [&'static str]],
    texts: &'static [&'static str],
}

const CONCEPTS: [Concept; 6] = [
    Concept {
        what: "not found",
        statuses: &[404, 410],
        codes: &[&["not", "found"]],
        texts: &[
            " not found ",
            " could not be found ",
            " does not exist ",
            " doesnt exist ",
        ],
    },
    Concept {
        what: "too many requests",
        statuses: &[429, 503],
        codes: &[
            &["too", "many", "requests"],
            &["rate", "limit"],
            &["rate", "limited"],
        ],
        texts: &[" too many requests ", " rate limit "],
    },
    Concept {
        what: "not permitted",
        statuses: &[403],
        codes: &[
            &["forbidden"],
            &["access", "denied"],
            &["permission", "denied"],
        ],
        texts: &[
            " forbidden ",
            " access denied ",
            " permission denied ",
            " unauthorized to ",
            " not have permission ",
            " not have permissions ",
            " lacks access ",
        ],
    },
    Concept {
        what: "not authenticated",
        statuses: &[401],
        codes: &[
            &["unauthorized"],
            &["unauthenticated"],
            &["authentication", "failed"],
        ],
        texts: &[
            " authentication failed ",
            " authentication failure ",
            " unauthenticated ",
        ],
    },
    Concept {
        what: "internal error",
        statuses: &[500, 501, 502, 503, 504, 507, 508],
        codes: &[
            &["internal", "error"],
            &["internal", "server", "error"],
            &["server", "error"],
        ],
        texts: &[" internal server error ", " unexpected server error "],
    },
    Concept {
        what: "method not allowed",
        statuses: &[405],
        codes: &[&["method", "not", "allowed"], &["bad", "http", "method"]],
        texts: &[" method not allowed "],
    },
];

/// What words say, by the code and by the text.
fn find_concepts(words: &[String], texts: &[&String]) -> Vec<&'static Concept> {
    let by_code = |concept: &Concept| {
        concept
            .codes
            .iter()
            .any(|code| words::contains_words(words, code))
    };
    let by_text = |concept: &Concept| {
        let mut wanted = concept.texts.iter();
        wanted.any(|wanted| texts.iter().any(|text| text.contains(wanted)))
    };
    CONCEPTS
        .iter()
        .filter(|concept| by_code(concept) || by_text(concept))
        .collect()
}

const HELP: &str =
    "correct the wrong one; if the API really responds like this, allow it with that reason";

fn find_mismatches(scope: &Scope<'_>, drafts: &mut Drafts) {
    let rows = scope.api.codes.iter().zip(scope.words()).zip(scope.prose());
    for ((code, words), [message, meaning]) in rows {
        let Some(status) = &code.status else {
            continue;
        };
        let own = scope.is_own(code.span);
        let said = find_concepts(words, &[message, meaning]);
        let agrees = said
            .iter()
            .any(|concept| concept.statuses.contains(&status.value));
        if let (Some(concept), false, true) = (said.first(), agrees, own) {
            let message = format!(
                "`{}` says \"{}\", but its status is {}",
                code.wire.value, concept.what, status.value
            );
            let draft = Draft::on_row(code, code.wire.span, message, HELP);
            let what = format!("codes do not match their status, {}", status.value);
            drafts.add(draft.plural(what));
        }
    }
    for status in &scope.api.statuses {
        let Some(meaning) = &status.meaning else {
            continue;
        };
        if status.code.value < 400 || !scope.is_own(meaning.span) {
            continue;
        }
        // A status may mean several things; only what belongs to the other of 401 and 403 is told apart by it.
        let said = find_concepts(&[], &[&words::normalize_text(&meaning.value)]);
        let of = |wanted: u16| said.iter().any(|concept| concept.statuses == [wanted]);
        let other = match status.code.value {
            401 if of(403) => "not permitted",
            403 if of(401) => "not authenticated",
            _ => continue,
        };
        let message = format!("the text of {} also says \"{other}\"", status.code.value);
        drafts.add(Draft::new(
            status.code.value.to_string(),
            meaning.span,
            message,
            HELP,
        ));
    }
}
