//! How codes are chosen and written: one code for several statuses, style, number ranges and catch-all codes.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use error_tables_codegen::tools::http_status::is_registered_phrase;
use error_tables_codegen::tools::model::{Code, CodeType, Value, WireCode};
use std::collections::{BTreeMap, BTreeSet, HashSet};

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::CODE_MULTI_STATUS,
        run: find_repeated_codes,
    },
    Check {
        rule: &rules::CODE_COMPOSITE,
        run: find_composite_codes,
    },
    Check {
        rule: &rules::SUBCODE_WITHOUT_PARENT,
        run: find_subcodes_without_parent,
    },
    Check {
        rule: &rules::CODE_STYLE,
        run: find_odd_styles,
    },
    Check {
        rule: &rules::CODE_RANGE,
        run: find_odd_numbers,
    },
    Check {
        rule: &rules::XREF_UNDECLARED_CODE,
        run: find_unlisted_codes,
    },
    Check {
        rule: &rules::CODE_GENERIC,
        run: find_catch_all_codes,
    },
    Check {
        rule: &rules::NAME_UNPINNED,
        run: find_unpinned_names,
    },
];

fn find_repeated_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let mut seen: HashSet<&WireCode> = HashSet::new();
    let repeated = scope.api.codes.iter();
    let repeated: HashSet<&WireCode> = repeated
        .map(|code| &code.wire.value)
        .filter(|wire| !seen.insert(wire))
        .collect();
    let rows = scope.api.codes.iter();
    let mut rows: Vec<_> = rows
        .filter(|code| repeated.contains(&code.wire.value))
        .collect();
    let subcode = |code: &Code| code.subcode.as_ref().map(|subcode| subcode.value.clone());
    rows.sort_by_key(|code| (&code.wire.value, subcode(code)));
    for rows in rows.chunk_by(|a, b| a.wire.value == b.wire.value && subcode(a) == subcode(b)) {
        let [first, others @ ..] = rows else {
            continue;
        };
        let wire = first.qualified();
        if others.is_empty() || !rows.iter().any(|code| scope.is_own(code.span)) {
            continue;
        }
        let label = |code: &Code| {
            code.status.as_ref().map_or_else(
                || "no status".to_string(),
                |status| status.value.to_string(),
            )
        };
        let statuses: Vec<String> = rows.iter().map(|code| label(code)).collect();
        let message = format!(
            "the code `{wire}` has {} statuses: {}",
            rows.len(),
            statuses.join(", ")
        );
        let help = "give each case its own code; if the API does not, allow it with that reason";
        let mut draft = Draft::new(wire, first.wire.span, message, help);
        draft.places = rows
            .iter()
            .map(|code| (code.wire.span, label(code)))
            .collect();
        drafts.add(
            draft
                .about(&statuses.join(" "))
                .plural("codes have several statuses"),
        );
    }
}

/// Whether a code is written in a style. `0x1080-0x1088` is not, nor is `FAILED:{name}`, of which a part varies.
fn has_style(word: &str) -> bool {
    !word.starts_with(|c: char| c.is_ascii_digit()) && !word.contains(['{', '<'])
}

/// The styles that a code can be in; a single lower-case word is in several. The parts of `auth/no-user` may be in any.
fn match_styles(word: &str) -> [bool; 5] {
    let only = |extra: u8, fits: fn(&u8) -> bool| {
        let plain = |b: u8| b.is_ascii_digit() || b == extra || b"/.:".contains(&b);
        word.bytes().all(|b| fits(&b) || plain(b))
    };
    let mixed = only(b'/', u8::is_ascii_alphabetic) && word.bytes().any(|b| b.is_ascii_lowercase());
    let capital = word.bytes().next().is_some_and(|b| b.is_ascii_uppercase());
    [
        only(b'_', u8::is_ascii_uppercase),
        only(b'_', u8::is_ascii_lowercase),
        only(b'-', u8::is_ascii_lowercase),
        mixed && capital,
        mixed && !capital,
    ]
}

const STYLES: [&str; 5] = [
    "SCREAMING_SNAKE_CASE",
    "snake_case",
    "kebab-case",
    "UpperCamelCase",
    "lowerCamelCase",
];

fn find_odd_styles(scope: &Scope<'_>, drafts: &mut Drafts) {
    if scope.api.code_type != CodeType::String {
        return;
    }
    let rows: Vec<_> = scope
        .api
        .codes
        .iter()
        .filter_map(|code| match &code.wire.value {
            WireCode::Word(word) if has_style(word) => Some((code, match_styles(word))),
            _ => None,
        })
        .collect();
    let count = |style: usize| rows.iter().filter(|(_, styles)| styles[style]).count();
    let Some(most) = (0..STYLES.len()).max_by_key(|&style| (count(style), STYLES.len() - style))
    else {
        return;
    };
    // With fewer, the table has several styles on purpose.
    if count(most) * 4 < rows.len() * 3 {
        return;
    }
    for (code, styles) in &rows {
        if !styles[most] && scope.is_own(code.wire.span) {
            let message = format!(
                "`{}` is not in {}, as {} of {} codes are",
                code.qualified(),
                STYLES[most],
                count(most),
                rows.len()
            );
            let help = "check it against the API; if the API sends it like this, allow it with that reason";
            let many = format!("codes are not in {}", STYLES[most]);
            drafts.add(Draft::on_row(code, code.wire.span, message, help).plural(many));
        }
    }
}

fn find_subcodes_without_parent(scope: &Scope<'_>, drafts: &mut Drafts) {
    let Some(key) = &scope.api.key else {
        return;
    };
    let rows = scope.api.codes.iter();
    // The codes that have a row without a subcode, or were reported.
    let mut known: BTreeSet<&WireCode> = rows
        .filter(|code| code.subcode.is_none())
        .map(|code| &code.wire.value)
        .collect();
    for code in &scope.api.codes {
        let wire = &code.wire.value;
        if !known.insert(wire) {
            continue;
        }
        let name = &key.name.value;
        let message = format!("every row of `{wire}` has a {name}");
        let help = format!(
            "add a row without a {name}, for the ones that are not documented; if the API has no others, allow it with that reason"
        );
        let draft = Draft::on_row(code, code.wire.span, message, help);
        drafts.add(draft.plural(format!("codes have no row without a {name}")));
    }
}

fn find_composite_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    const HELP: &str = "give each code a row of its own; if the API sends this text as one code, allow it with that reason";
    for code in &scope.api.codes {
        let wires = std::iter::once(&code.wire).chain(&code.aliases);
        for wire in wires.filter(|wire| scope.is_own(wire.span)) {
            if let Some(parts) = wire.value.split() {
                let message = format!("`{}` looks like {}", wire.value, list_parts(&parts));
                let draft = Draft::on_row(code, wire.span, message, HELP);
                drafts.add(draft.plural("codes look like several codes in one cell"));
            }
        }
    }
    for code in scope
        .api
        .reserved
        .iter()
        .filter(|code| scope.is_own(code.span))
    {
        if let Some(parts) = code.value.split() {
            let message = format!("`{}` looks like {}", code.value, list_parts(&parts));
            drafts.add(Draft::new(code.value.to_string(), code.span, message, HELP));
        }
    }
}

fn list_parts(parts: &[&str]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| format!("`{part}`")).collect();
    format!("several codes: {}", parts.join(", "))
}

/// How a table may choose numbers: by the first digit of a code, or with the status as the first three digits.
struct NumberRanges {
    /// The usual status of each range, for ranges that have one.
    usual: BTreeMap<i128, u16>,
    /// What to divide a code of a given number of digits by, to get its range.
    digits: u32,
}

impl NumberRanges {
    /// Finds out whether the codes of an API follow a plan: several ranges of different statuses, with few exceptions.
    fn find(codes: &[(&Code, i128, u16)]) -> Option<Self> {
        let mut plans = [3, 1].into_iter();
        plans.find_map(|digits| {
            let mut ranges: BTreeMap<i128, BTreeMap<u16, usize>> = BTreeMap::new();
            for (_, number, status) in codes {
                if let Some(range) = leading_digits(*number, digits) {
                    *ranges.entry(range).or_default().entry(*status).or_default() += 1;
                }
            }
            let (mut usual, mut fitting, mut all) = (BTreeMap::new(), 0, 0);
            for (range, counts) in &ranges {
                let total: usize = counts.values().sum();
                let Some((status, most)) = counts.iter().max_by_key(|(_, count)| **count) else {
                    continue;
                };
                let is_plan = digits == 1 || *range == i128::from(*status);
                if is_plan && *most >= 3 && *most * 4 >= total * 3 {
                    usual.insert(*range, *status);
                    fitting += most;
                    all += total;
                }
            }
            let statuses: BTreeSet<u16> = usual.values().copied().collect();
            // One status in every range is no plan, and a plan covers most codes.
            let is_followed = statuses.len() >= 2
                && statuses.len() == usual.len()
                && fitting * 5 >= all * 4
                && all * 3 >= codes.len() * 2;
            is_followed.then_some(NumberRanges { usual, digits })
        })
    }

    /// The range of a code and the usual status there.
    fn usual_status(&self, number: i128) -> Option<(i128, u16)> {
        let range = leading_digits(number, self.digits)?;
        Some((range, *self.usual.get(&range)?))
    }
}

/// The first digits of a number that has more; `None` if it has no more.
fn leading_digits(number: i128, digits: u32) -> Option<i128> {
    let length = number.unsigned_abs().checked_ilog10()? + 1;
    let rest = length.checked_sub(digits).filter(|rest| *rest > 0)?;
    Some(number / 10_i128.pow(rest))
}

/// Codes in the range of another status than theirs.
fn find_odd_numbers(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes: Vec<(&Code, i128, u16)> = scope
        .api
        .codes
        .iter()
        .filter_map(|code| match (&code.wire.value, &code.status) {
            (WireCode::Number(number), Some(status)) => Some((code, number.value(), status.value)),
            _ => None,
        })
        .collect();
    let Some(ranges) = NumberRanges::find(&codes) else {
        return;
    };
    for (code, number, status) in &codes {
        let Some((range, usual)) = ranges.usual_status(*number) else {
            continue;
        };
        // The code would have a range of its own.
        let has_range = ranges.usual.values().any(|other| other == status);
        let at = code.status.as_ref().map_or(code.span, |status| status.span);
        if *status != usual && has_range && scope.is_own(at) {
            let message = format!(
                "`{}` has status {status}, but the other codes that begin with {range} have {usual}",
                code.wire.value
            );
            let help = "correct the status, or move the code to the range of its status";
            drafts.add(Draft::on_row(code, at, message, help));
        }
    }
}

fn find_unlisted_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let columns = &scope.api.columns;
    let Some(at) = columns
        .iter()
        .position(|column| column.name.value == "listed")
    else {
        return;
    };
    for code in scope.codes() {
        let Some(cell) = code.extra.get(at).and_then(Option::as_ref) else {
            continue;
        };
        if cell.value == Value::Bool(false) {
            let message = format!(
                "`{}` is not in the documentation's own list of codes",
                code.wire.value
            );
            let help = "complete the list; if you cannot change it, allow it with that reason";
            let draft = Draft::on_row(code, code.wire.span, message, help);
            drafts.add(draft.plural("codes are not in the documentation's own list of codes"));
        }
    }
}

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

fn is_catch_all(words: &[String]) -> bool {
    let Some(first) = words.first() else {
        return false;
    };
    let mut known = CATCH_ALL.iter();
    known.any(|known| known.starts_with(first.as_str()) && known.split('_').eq(words))
}

fn find_catch_all_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes = scope.api.codes.iter().zip(scope.words());
    let found: Vec<_> = codes
        .filter(|(_, words)| is_catch_all(words))
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
        .map(|code| format!("`{}`", code.qualified()))
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
        let registered = is_registered_phrase(status.code.value, &phrase.value);
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
