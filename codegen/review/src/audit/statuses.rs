//! Statuses: missing, not registered, not declared, or contradicted by the text of the row.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use crate::words;
use error_tables_codegen::tools::http_status::registered_phrase;
use error_tables_codegen::tools::source::Span;
use std::collections::BTreeMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::STATUS_MISSING,
        run: find_missing_statuses,
    },
    Check {
        rule: &rules::STATUS_NONSTANDARD,
        run: find_nonstandard_statuses,
    },
    Check {
        rule: &rules::STATUS_UNDEFINED,
        run: find_undefined_statuses,
    },
    Check {
        rule: &rules::STATUS_SUCCESS_IN_ERRORS,
        run: find_success_statuses,
    },
    Check {
        rule: &rules::STATUS_UNDECLARED,
        run: find_undeclared_statuses,
    },
    Check {
        rule: &rules::STATUS_UNUSED,
        run: find_unused_statuses,
    },
    Check {
        rule: &rules::STATUS_CODE_MISMATCH,
        run: find_mismatches,
    },
];

fn find_missing_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    for code in scope.codes().filter(|code| code.status.is_none()) {
        let message = format!("`{}` has no status", code.wire.value);
        let help = "fill in the cell; if no status is documented, allow it with that reason";
        let draft = Draft::on_row(code, code.wire.span, message, help);
        drafts.add(draft.plural("codes have no status"));
    }
}

fn find_nonstandard_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let is_nonstandard = |status| status < 600 && registered_phrase(status).is_none();
    find_statuses(scope, drafts, is_nonstandard, |status| {
        format!("{status} is not a registered HTTP status")
    });
}

fn find_undefined_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    find_statuses(
        scope,
        drafts,
        |status| status >= 600,
        |status| format!("{status} is in no class of HTTP statuses"),
    );
}

/// Reports every wanted status once, with all of its places.
fn find_statuses(
    scope: &Scope<'_>,
    drafts: &mut Drafts,
    is_wanted: impl Fn(u16) -> bool,
    describe: impl Fn(u16) -> String,
) {
    let codes = scope
        .api
        .codes
        .iter()
        .filter_map(|code| code.status.as_ref());
    let statuses = scope.api.statuses.iter().map(|status| &status.code);
    let default = scope.api.default_status.iter();
    let mut places: BTreeMap<u16, Vec<Span>> = BTreeMap::new();
    for status in default.chain(codes).chain(statuses) {
        if is_wanted(status.value) && scope.is_own(status.span) {
            let spans = places.entry(status.value).or_default();
            if !spans.contains(&status.span) && spans.len() < 100 {
                spans.push(status.span);
            }
        }
    }
    for (status, spans) in places {
        let rows = scope.api.statuses.iter().filter(|s| s.code.value == status);
        let inherited = rows.clone().any(|s| {
            !scope
                .codes()
                .any(|c| c.status.as_ref().is_some_and(|s| s.value == status))
                && s.origin != error_tables_codegen::tools::model::Origin::Own
        });
        let Some((first, others)) = spans.split_first().filter(|_| !inherited) else {
            continue;
        };
        let message = describe(status);
        let help =
            "use a registered status; if the API really sends this one, allow it with that reason";
        let mut draft = Draft::new(status.to_string(), *first, message, help);
        for span in others {
            draft = draft.and_place(*span, "");
        }
        drafts.add(draft);
    }
}

fn find_success_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes = scope.codes().filter_map(|code| {
        let status = code.status.as_ref()?;
        Some((status, Draft::on_row(code, status.span, "", "")))
    });
    let statuses = scope.statuses().map(|status| {
        let key = status.code.value.to_string();
        (&status.code, Draft::new(key, status.code.span, "", ""))
    });
    for (status, mut draft) in codes.chain(statuses) {
        if status.value < 400 {
            draft.message = format!("{} is not an error", status.value);
            draft.help =
                "remove the row; if the documentation lists it, allow it with that reason".into();
            drafts.add(draft.plural("rows are not errors, because their statuses are below 400"));
        }
    }
}

fn find_undeclared_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let declared: Vec<u16> = scope.api.statuses.iter().map(|s| s.code.value).collect();
    if declared.is_empty() {
        return;
    }
    for code in &scope.api.codes {
        let Some(status) = &code.status else {
            continue;
        };
        if !declared.contains(&status.value) && scope.is_own(code.wire.span) {
            let message = format!(
                "`{}` has status {}, which is not in statuses.csv",
                code.wire.value, status.value
            );
            let help = "correct it, or add the status to statuses.csv";
            let many = format!(
                "codes have status {}, which is not in statuses.csv",
                status.value
            );
            drafts.add(Draft::on_row(code, status.span, message, help).plural(many));
        }
    }
}

fn find_unused_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes = scope.api.codes.iter();
    let used: std::collections::HashSet<u16> = codes
        .filter_map(|code| Some(code.status.as_ref()?.value))
        .collect();
    if scope.api.codes.is_empty() {
        return;
    }
    for status in scope.statuses() {
        let number = status.code.value;
        if number >= 400 && !used.contains(&number) {
            let message = format!("no code has status {number}");
            let help = "add the codes that the API sends with it; if none are documented, allow it with that reason";
            let draft = Draft::new(number.to_string(), status.code.span, message, help);
            drafts.add(draft.plural("declared statuses have no code"));
        }
    }
}

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

const MISMATCH_HELP: &str =
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
            let draft = Draft::on_row(code, code.wire.span, message, MISMATCH_HELP);
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
        // A status may mean several things; only 401 and 403 are distinguished from each other.
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
            MISMATCH_HELP,
        ));
    }
}
