//! Statuses: missing, not registered, not declared, or contradicted by the text of the row.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rule::Level;
use crate::rules::audit as rules;
use crate::words;
use error_tables_codegen::tools::http_status::registered_phrase;
use error_tables_codegen::tools::model::{GRPC_CODES, Value, find_grpc_column};
use error_tables_codegen::tools::source::Span;
use std::collections::{BTreeMap, HashMap, HashSet};

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
        rule: &rules::GRPC_STATUS_DIFFERS,
        run: find_differing_grpc_codes,
    },
    Check {
        rule: &rules::STATUS_CODE_MISMATCH,
        run: find_mismatches,
    },
];

/// Rows without a status in a table where most rows have one.
fn find_missing_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let with_status = scope.api.codes.iter().filter(|code| code.status.is_some());
    if with_status.count() * 2 < scope.api.codes.len() {
        return;
    }
    let missing = scope
        .codes()
        .filter(|code| code.status.is_none() && !code.is_retired());
    for code in missing {
        let message = format!("`{}` has no status", code.qualified());
        let help = "fill in the cell; if no status is documented, allow it with that reason";
        let draft = Draft::on_row(code, code.wire.span, message, help);
        drafts.add(draft.plural("codes have no status, but most have one"));
    }
}

/// Statuses that the registry of IANA reserves, so that no other meaning can be given to them.
const RESERVED: [u16; 2] = [306, 418];

fn find_nonstandard_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let is_nonstandard =
        |status| status < 600 && registered_phrase(status).is_none() && !RESERVED.contains(&status);
    let many = "statuses are not registered HTTP statuses";
    find_statuses(scope, drafts, is_nonstandard, many, |status| {
        format!("{status} is not a registered HTTP status")
    });
}

/// Rows whose status is not of the class of the one that stands for their gRPC code.
fn find_differing_grpc_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let Some(at) = find_grpc_column(&scope.api.columns) else {
        return;
    };
    for code in &scope.api.codes {
        let (Some(status), Some(Some(cell))) = (&code.status, code.extra.get(at)) else {
            continue;
        };
        let Value::Word(index) = cell.value else {
            continue;
        };
        let Some((name, usual)) = GRPC_CODES.get(index) else {
            continue;
        };
        if status.value / 100 != usual / 100 && scope.is_own(cell.span) {
            let message = format!(
                "`{}` is {name} in gRPC, which stands for {usual}, but has the status {}",
                code.qualified(),
                status.value
            );
            let help = "correct one of them; if the API sends both, allow it with that reason";
            let draft = Draft::on_row(code, cell.span, message, help);
            drafts.add(draft.plural("gRPC codes do not fit the status"));
        }
    }
}

fn find_undefined_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    find_statuses(
        scope,
        drafts,
        |status| status >= 600,
        "statuses are in no class of HTTP statuses",
        |status| format!("{status} is in no class of HTTP statuses"),
    );
}

/// Reports every wanted status once, with all of its places. `many` says what several of them are.
fn find_statuses(
    scope: &Scope<'_>,
    drafts: &mut Drafts,
    is_wanted: impl Fn(u16) -> bool,
    many: &str,
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
        drafts.add(draft.plural(many));
    }
}

/// Words in codes and names that are not errors, or that the server handles as a success.
const NO_ERROR: [&str; 14] = [
    "ok",
    "success",
    "successful",
    "none",
    "created",
    "accepted",
    "content",
    "pending",
    "continue",
    "duplicate",
    "ignored",
    "partial",
    "skipped",
    "warning",
];

/// Errors with a status of success. An API that sends most errors like this does so on purpose, and a list of statuses has
/// all that the API sends.
fn find_success_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    // A redirection is no success either.
    let is_success = |status: u16| status < 300;
    let statuses = scope
        .api
        .codes
        .iter()
        .filter_map(|code| code.status.as_ref());
    let (all, successes) = statuses.fold((0, 0), |(all, successes), status| {
        (all + 1, successes + usize::from(is_success(status.value)))
    });
    if successes * 2 > all {
        return;
    }
    for code in scope.codes() {
        let Some(status) = code.status.as_ref().filter(|s| is_success(s.value)) else {
            continue;
        };
        let words = words::identity_text(code);
        let negated = words
            .split(' ')
            .any(|word| ["not", "no", "un"].contains(&word));
        if !negated && words.split(' ').any(|word| NO_ERROR.contains(&word)) {
            continue;
        }
        let message = format!(
            "`{}` has status {}, which stands for success",
            code.qualified(),
            status.value
        );
        let help = "correct the status; if the API really sends it, allow it with that reason";
        let draft = Draft::on_row(code, status.span, message, help);
        drafts.add(draft.plural("codes have statuses that stand for success"));
    }
}

/// The statuses that codes have.
fn collect_statuses(scope: &Scope<'_>) -> HashSet<u16> {
    let codes = scope.api.codes.iter();
    codes
        .filter_map(|code| Some(code.status.as_ref()?.value))
        .collect()
}

/// Codes with statuses that the list of statuses lacks. A list that lacks many describes only some statuses.
fn find_undeclared_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let declared: HashSet<u16> = scope.api.statuses.iter().map(|s| s.code.value).collect();
    if declared.is_empty() {
        return;
    }
    let used = collect_statuses(scope);
    let undeclared = used.difference(&declared).count();
    let max_level = if undeclared > 1 && undeclared * 3 > used.len() {
        Level::Info
    } else {
        Level::Error
    };
    for code in &scope.api.codes {
        let Some(status) = &code.status else {
            continue;
        };
        if !declared.contains(&status.value) && scope.is_own(code.wire.span) {
            let message = format!(
                "`{}` has status {}, which is not in statuses.csv",
                code.qualified(),
                status.value
            );
            let help = "correct it, or add the status to statuses.csv";
            let draft = Draft::on_row(code, status.span, message, help).at_most(max_level);
            drafts.add(draft.plural("codes have a status that is not in statuses.csv"));
        }
    }
}

/// Statuses that no code has, in a table whose codes all have one. A server or a proxy sends those from 500 on without a code.
fn find_unused_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let mut living = scope.api.codes.iter().filter(|code| !code.is_retired());
    if scope.api.codes.is_empty() || living.any(|code| code.status.is_none()) {
        return;
    }
    let used = collect_statuses(scope);
    for status in scope.statuses() {
        let number = status.code.value;
        if (400..500).contains(&number) && !used.contains(&number) {
            let message = format!("no code has status {number}");
            let help = "add the codes that the API sends with it; if none are documented, allow it with that reason";
            let draft = Draft::new(number.to_string(), status.code.span, message, help);
            drafts.add(draft.plural("declared statuses have no code"));
        }
    }
}

/// What words can say, and the statuses that say the same.
struct Concept {
    what: &'static str,
    statuses: &'static [u16],
    /// Words of codes.
    codes: &'static [&'static [&'static str]],
    /// The most words of a code that is about the concept and not about something that the code names beside it.
    max_words: usize,
    /// Phrases of texts.
    texts: &'static [&'static str],
}

const CONCEPTS: [Concept; 6] = [
    Concept {
        what: "not found",
        max_words: 99,
        statuses: &[404, 410],
        codes: &[&["not", "found"]],
        texts: &[],
    },
    Concept {
        what: "too many requests",
        max_words: 99,
        statuses: &[420, 429, 503, 509],
        codes: &[
            &["too", "many", "requests"],
            &["rate", "limit", "exceeded"],
            &["rate", "limit", "reached"],
            &["rate", "limit", "hit"],
            &["rate", "limited"],
        ],
        texts: &[
            " too many requests ",
            " rate limit exceeded ",
            " rate limit has been exceeded ",
            " exceeded the rate limit ",
            " rate limited ",
        ],
    },
    Concept {
        what: "not permitted",
        max_words: 2,
        statuses: &[403, 407, 423, 451],
        codes: &[
            &["forbidden"],
            &["access", "denied"],
            &["permission", "denied"],
        ],
        texts: &[
            " access denied ",
            " permission denied ",
            " not have permission ",
            " not have permissions ",
            " not have the permission ",
        ],
    },
    Concept {
        what: "not authenticated",
        max_words: 2,
        statuses: &[401, 407],
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
        max_words: 3,
        statuses: &[500, 501, 502, 503, 504, 507, 508, 520],
        codes: &[
            &["internal", "error"],
            &["internal", "server", "error"],
            &["server", "error"],
        ],
        texts: &[" internal server error ", " unexpected server error "],
    },
    Concept {
        what: "method not allowed",
        max_words: 4,
        statuses: &[405, 501],
        codes: &[&["method", "not", "allowed"], &["bad", "http", "method"]],
        texts: &[" method not allowed "],
    },
];

/// Words of which each code and phrase of a concept has one. Most codes and texts have none.
const KEY_WORDS: [&str; 14] = [
    "found",
    "forbidden",
    "unauthorized",
    "internal",
    "requests",
    "rate",
    "denied",
    "permission",
    "permissions",
    "authentication",
    "unauthenticated",
    "server",
    "method",
    "limited",
];

/// What is looked up to learn who sends a request: if it is not found, the request is refused.
const CREDENTIALS: [&str; 12] = [
    "key",
    "token",
    "session",
    "credential",
    "credentials",
    "signature",
    "user",
    "account",
    "client",
    "member",
    "login",
    "password",
];

/// Words for a server that the API itself asks. Its limits and refusals are no fault of the request.
const OTHER_SERVERS: [&str; 6] = [
    "provider", "upstream", "vendor", "backend", "external", "remote",
];

/// What words say, by the code and by the text.
fn find_concepts(words: &[String], texts: &[&String]) -> Vec<&'static Concept> {
    let is_suffix = |word: &&String| ["err", "error", "exception"].contains(&word.as_str());
    let length = words.iter().filter(|word| !is_suffix(word)).count();
    let is_key = |word: &str| KEY_WORDS.contains(&word);
    let has_key = words.iter().any(|word| is_key(word));
    // A quota is a setting of an account, and not a limit of requests.
    let is_quota = words.iter().any(|word| word == "quota");
    let by_code = |concept: &Concept| {
        let mut codes = concept.codes.iter();
        // `internal_error` is a whole code, `error` a part of any.
        let limit = concept
            .max_words
            .max(codes.clone().map(|code| code.len()).max().unwrap_or(0));
        has_key
            && !is_quota
            && length <= limit
            && codes.any(|code| words::contains_words(words, code))
    };
    let texts: Vec<&&String> = texts
        .iter()
        .filter(|text| text.split(' ').any(is_key))
        .collect();
    let by_text = |concept: &Concept| {
        let mut wanted = concept.texts.iter();
        wanted.any(|wanted| texts.iter().any(|text| text.contains(wanted)))
    };
    CONCEPTS
        .iter()
        .filter(|concept| by_code(concept) || by_text(concept))
        .collect()
}

/// Whether a status other than the usual ones is a matter of taste: 422 for what a request refers to and is not there, 401 and 403 for
/// what the sender identifies with, 403 for `unauthorized`, 500 to 504 for what the server or another one lacks.
fn is_reference(concept: &Concept, words: &[String], status: u16) -> bool {
    let is_credential = || {
        words
            .iter()
            .any(|word| CREDENTIALS.contains(&word.as_str()))
    };
    let is_about_other_server = || {
        words
            .iter()
            .any(|word| OTHER_SERVERS.contains(&word.as_str()))
    };
    match (concept.what, status) {
        ("not found", 422) => words.len() > 2,
        ("not found", 401 | 403) => is_credential(),
        ("not found", 500..=504) => true,
        // Many take the word as "not authorized".
        ("not authenticated", 403) => words.iter().any(|word| word == "unauthorized"),
        (_, 500..) => is_about_other_server(),
        _ => false,
    }
}

const MISMATCH_HELP: &str =
    "correct the wrong one; if the API really responds like this, allow it with that reason";

/// How many statuses that are not registered an API has on purpose.
const OWN_STATUSES: usize = 3;

/// The statuses with which an API always answers what a concept is about, although other statuses stand for it: three rows or more
/// have it, and most rows about the concept.
fn find_conventions(about: &[(&'static Concept, u16)]) -> HashSet<(&'static str, u16)> {
    let mut counts: HashMap<&str, HashMap<u16, usize>> = HashMap::new();
    for (concept, status) in about {
        let statuses = counts.entry(concept.what).or_default();
        *statuses.entry(*status).or_default() += 1;
    }
    let conventions = counts.into_iter().flat_map(|(what, statuses)| {
        let all: usize = statuses.values().sum();
        let usual = statuses.into_iter();
        let usual = usual.filter(move |(_, count)| *count >= 3 && *count * 3 >= all * 2);
        usual.map(move |(status, _)| (what, status))
    });
    conventions.collect()
}

fn find_mismatches(scope: &Scope<'_>, drafts: &mut Drafts) {
    let rows = scope.api.codes.iter().zip(scope.words()).zip(scope.prose());
    let statuses = scope
        .api
        .codes
        .iter()
        .filter_map(|code| code.status.as_ref());
    let is_unregistered = |status: &u16| registered_phrase(*status).is_none();
    let own: HashSet<u16> = statuses
        .map(|status| status.value)
        .filter(is_unregistered)
        .collect();
    // An API with several statuses that are not registered has its own meanings for them.
    let means_something = |status: u16| own.len() < OWN_STATUSES || !own.contains(&status);
    let mut about = Vec::new();
    let mut mismatches = Vec::new();
    for ((code, words), [message, meaning]) in rows {
        let Some(status) = code
            .status
            .as_ref()
            .filter(|status| means_something(status.value))
        else {
            continue;
        };
        let own = scope.is_own(code.span);
        let names: Vec<String> = if words.is_empty() {
            let names = words::identity_text(code);
            names.split(' ').map(str::to_string).collect()
        } else {
            Vec::new()
        };
        let words = if words.is_empty() { &names } else { words };
        let concepts = find_concepts(words, &[message, meaning]);
        let agrees = concepts.iter().any(|concept| {
            concept.statuses.contains(&status.value) || is_reference(concept, words, status.value)
        });
        about.extend(concepts.iter().map(|concept| (*concept, status.value)));
        if let (Some(concept), false, true) = (concepts.first(), agrees, own) {
            mismatches.push((code, concept.what, status.value));
        }
    }
    let conventions = find_conventions(&about);
    for (code, what, status) in mismatches {
        if !conventions.contains(&(what, status)) {
            let message = format!(
                "`{}` says \"{what}\", but its status is {status}",
                code.qualified()
            );
            let draft = Draft::on_row(code, code.wire.span, message, MISMATCH_HELP);
            drafts.add(draft.plural(format!("codes do not match their status, {status}")));
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
        let concepts = find_concepts(&[], &[&words::normalize_text(&meaning.value)]);
        let of = |wanted: u16| {
            let mut first = concepts.iter().map(|concept| concept.statuses.first());
            first.any(|status| status == Some(&wanted))
        };
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

#[cfg(test)]
mod tests {
    use super::{CONCEPTS, KEY_WORDS};

    #[test]
    fn every_code_and_phrase_has_a_key_word() {
        for phrase in CONCEPTS.iter().flat_map(|concept| concept.texts) {
            let mut words = phrase.split(' ');
            assert!(words.any(|word| KEY_WORDS.contains(&word)), "{phrase}");
        }
        for code in CONCEPTS.iter().flat_map(|concept| concept.codes) {
            let mut words = code.iter();
            assert!(words.any(|word| KEY_WORDS.contains(word)), "{code:?}");
        }
    }
}
