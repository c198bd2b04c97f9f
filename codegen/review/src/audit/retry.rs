//! Whether to try again.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use crate::words;
use error_tables_codegen::tools::body::{Body, Member};
use error_tables_codegen::tools::model::{Code, Origin, Retry, Status, Value};

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::RATE_LIMIT_UNDOCUMENTED,
        run: find_undocumented_limits,
    },
    Check {
        rule: &rules::RETRY_UNSPECIFIED,
        run: find_unspecified_retry,
    },
    Check {
        rule: &rules::RETRY_CONTRADICTION,
        run: find_contradictions,
    },
    Check {
        rule: &rules::RETRY_AFTER_UNIT,
        run: find_missing_units,
    },
];

/// The members that hold a time to wait.
fn waiting_members(body: &Body) -> impl Iterator<Item = &Member> {
    body.members
        .iter()
        .filter(|member| member.retry.is_some() || member.name.value.contains("retry_after"))
}

fn find_undocumented_limits(scope: &Scope<'_>, drafts: &mut Drafts) {
    let api = scope.api;
    let of_body = api
        .body
        .as_ref()
        .and_then(|body| waiting_members(body).find(|member| !member.is_for_codes()));
    let has_429 = |code: &Code| matches!(&code.status, Some(status) if status.value == 429);
    let rows = api.codes.iter().zip(scope.words());
    let limits: Vec<(&Code, &Vec<String>)> = rows
        .filter(|(code, words)| has_429(code) || names_limit(words))
        .collect();
    let limited = !limits.is_empty() || api.statuses.iter().any(|s| s.code.value == 429);
    if let Some(member) = of_body
        && !limited
        && scope.is_own(member.name.span)
    {
        let message = format!(
            "the body says when to retry, in `{}`, but no code or status is a rate limit",
            member.at.value
        );
        let help =
            "document the row with 429; if the documentation does not, allow it with that reason";
        drafts.add(Draft::new(
            member.name.value.clone(),
            member.at.span,
            message,
            help,
        ));
    }
    let is_documented = |status: &Status| {
        let texts = [status.meaning.as_ref(), status.remedy.as_ref()];
        let mut texts = texts.into_iter().flatten();
        status.code.value == 429
            && (status.retry.is_some() || texts.any(|text| says_when(&text.value)))
    };
    if of_body.is_some() || api.statuses.iter().any(is_documented) {
        return;
    }
    let own = limits.iter();
    for (code, words) in own.filter(|(code, _)| code.origin == Origin::Own && has_429(code)) {
        if code.retry.is_none() && !row_says_when(code, words) {
            let message = format!(
                "`{}` has status 429 but does not say when to retry",
                code.qualified()
            );
            let help =
                "fill in `retry`; if the documentation does not say, allow it with that reason";
            let draft = Draft::on_row(code, code.wire.span, message, help);
            drafts.add(draft.plural("codes have status 429 but do not say when to retry"));
        }
    }
    // The rows of the codes are more precise than that of the status.
    let is_told = limits
        .iter()
        .any(|(code, words)| has_429(code) || code.retry.is_some() || row_says_when(code, words));
    for status in scope.statuses().filter(|status| status.code.value == 429) {
        if !is_told {
            let help = "fill in `retry`, or declare the member that says when; if the documentation does not say, allow it with that reason";
            let message = "429 does not say when to retry";
            drafts.add(Draft::new("429", status.code.span, message, help));
        }
    }
}

/// Whether the words of a code name a limit of requests.
fn names_limit(words: &[String]) -> bool {
    let is_limit = |word: &String| ["limit", "limited", "throttled"].contains(&word.as_str());
    words.iter().any(is_limit) || words::contains_words(words, &["too", "many"])
}

/// Whether a text says when to retry: it names the header or the member that does, a time such as "15 minutes" or midnight, or a
/// backoff.
fn says_when(text: &str) -> bool {
    const UNITS: [&str; 6] = ["second", "sec", "minute", "min", "hour", "day"];
    let text = words::normalize_text(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_time = |pair: &[&str]| {
        matches!(pair, [number, unit] if number.bytes().all(|b| b.is_ascii_digit())
            && UNITS.contains(&unit.trim_end_matches('s')))
    };
    let names = [
        " retry after ",
        " retryafter ",
        " ratelimit reset ",
        " rate limit reset ",
        " backoff ",
        " back off ",
        " midnight ",
        " tomorrow ",
        " next day ",
        " next month ",
        " per day ",
        " daily ",
        " monthly ",
    ];
    words.windows(2).any(is_time) || names.iter().any(|name| text.contains(name))
}

/// Whether a cell of a row does, be it one of a declared column, or its code, as in `DAILY_LIMIT_EXCEEDED`.
fn row_says_when(code: &Code, words: &[String]) -> bool {
    let is_period = |word: &String| ["daily", "hourly", "monthly"].contains(&word.as_str());
    if words.iter().any(is_period) {
        return true;
    }
    let message = code.message.as_ref().map(|message| message.value.as_str());
    let texts = [code.meaning.as_ref(), code.remedy.as_ref()];
    let texts = texts.into_iter().flatten().map(|text| text.value.as_str());
    let extra = code
        .extra
        .iter()
        .flatten()
        .filter_map(|cell| match &cell.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        });
    message.into_iter().chain(texts).chain(extra).any(says_when)
}

fn find_unspecified_retry(scope: &Scope<'_>, drafts: &mut Drafts) {
    let passing = |status: u16| status == 429 || status >= 500;
    let help = "fill in `retry`, as the documentation says";
    for code in scope.codes().filter(|code| code.retry.is_none()) {
        if code
            .status
            .as_ref()
            .is_some_and(|status| passing(status.value))
        {
            let message = format!(
                "`{}` may be temporary but has no retry advice",
                code.wire.value
            );
            let draft = Draft::on_row(code, code.wire.span, message, help);
            drafts.add(draft.plural("codes may be temporary but have no retry advice"));
        }
    }
    for status in scope.statuses().filter(|status| status.retry.is_none()) {
        let number = status.code.value;
        if passing(number) {
            let message = format!("{number} may be temporary but has no retry advice");
            let draft = Draft::new(number.to_string(), status.code.span, message, help);
            drafts.add(draft.plural("statuses may be temporary but have no retry advice"));
        }
    }
}

const AGAIN: [&str; 5] = [
    " try again ",
    " retry ",
    " backoff ",
    " back off ",
    " retried ",
];

/// Whether a request succeeds only if something else happens first: "once the lock is free", "after receiving a new key".
fn is_conditional(text: &str) -> bool {
    const CONDITIONS: [&str; 7] = ["once", "with", "when", "until", "unless", "if", "using"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let after_doing = |pair: &[&str]| matches!(pair, ["after", word] if word.ends_with("ing"));
    words.iter().any(|word| CONDITIONS.contains(word)) || words.windows(2).any(after_doing)
}

/// Whether something else has to be done first: "get a new token, then". Waiting is nothing else.
fn needs_another_step(before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let is_step = words
        .next()
        .is_some_and(|word| ["then", "and", "before"].contains(&word));
    let is_wait = |word: &str| word.starts_with("wait") || word == "later" || word == "off";
    is_step && !words.any(is_wait)
}

fn find_contradictions(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes = scope.api.codes.iter().filter(|code| code.retry.is_some());
    let codes = codes.map(|code| {
        let texts = [
            code.message.as_ref().map(|m| m.value.as_str()),
            code.meaning.as_ref().map(|m| m.value.as_str()),
            code.remedy.as_ref().map(|m| m.value.as_str()),
        ];
        let status = code.status.as_ref().map(|status| status.value);
        let draft = || Draft::on_row(code, code.wire.span, "", "");
        (
            &code.retry,
            status,
            texts,
            Box::new(draft) as Box<dyn Fn() -> Draft>,
        )
    });
    let statuses = scope.api.statuses.iter().map(|status| {
        let texts = [
            None,
            status.meaning.as_ref().map(|m| m.value.as_str()),
            status.remedy.as_ref().map(|m| m.value.as_str()),
        ];
        let number = status.code.value;
        let draft = move || Draft::new(number.to_string(), status.code.span, "", "");
        (
            &status.retry,
            Some(number),
            texts,
            Box::new(draft) as Box<dyn Fn() -> Draft>,
        )
    });
    for (retry, status, texts, draft) in codes.chain(statuses) {
        let Some(retry) = retry.as_ref().filter(|retry| scope.is_own(retry.span)) else {
            continue;
        };
        let again = texts.iter().flatten().any(|text| {
            let words = words::normalize_text(text);
            // With a condition, another request may succeed, and this one will not.
            let around = AGAIN.iter().find_map(|wanted| words.split_once(wanted));
            around.is_some_and(|(before, after)| {
                !is_conditional(after) && !needs_another_step(before)
            })
        });
        let hopeless =
            status.filter(|s| [400, 401, 403, 404, 405, 409, 410, 413, 415, 422].contains(s));
        let message = match (retry.value, hopeless) {
            (Retry::No, _) if again => {
                "`retry` says no, but the text says to try again".to_string()
            }
            (Retry::Now | Retry::Later | Retry::After, Some(status)) if !again => format!(
                "`retry` says {}, but the same request gets {status} again",
                retry.value.name()
            ),
            _ => continue,
        };
        let mut draft = draft();
        (draft.message, draft.help) = (message, "correct the cell or the text".to_string());
        draft.places.insert(0, (retry.span, String::new()));
        drafts.add(draft);
    }
}

fn find_missing_units(scope: &Scope<'_>, drafts: &mut Drafts) {
    for member in scope.api.body.iter().flat_map(waiting_members) {
        if member.unit.is_none() && scope.is_own(member.name.span) {
            let message = format!("`{}` is a time to wait without a unit", member.name.value);
            let help = "write unit = \"ms\" or unit = \"s\"";
            drafts.add(Draft::new(
                member.name.value.clone(),
                member.at.span,
                message,
                help,
            ));
        }
    }
}
