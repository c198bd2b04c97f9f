//! Codes that are easily taken for one another.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use crate::words;
use error_tables_codegen::tools::model::Code;
use std::collections::{BTreeMap, HashMap};

pub(super) const CHECKS: &[Check] = &[Check {
    rule: &rules::CODE_NEAR_DUPLICATE,
    run: find_similar_codes,
}];

fn find_similar_codes(scope: &Scope<'_>, drafts: &mut Drafts) {
    let words = scope.words();
    let rows: Vec<(&Code, &Vec<String>)> = scope
        .api
        .codes
        .iter()
        .zip(words)
        .filter(|(_, words)| words.len() > 1)
        .collect();
    find_synonyms(scope, &rows, drafts);
    find_typos(scope, &rows, drafts);
    find_more_specific(scope, &rows, drafts);
}

const HELP: &str = "describe in each row when the API sends it; if one is a mistake, remove it";

fn report_similar(scope: &Scope<'_>, codes: &[&Code], what: &str, drafts: &mut Drafts) {
    let Some((first, others)) = codes.split_first() else {
        return;
    };
    let own = codes.iter().any(|code| scope.is_own(code.wire.span));
    if others.is_empty() || !own {
        return;
    }
    let names: Vec<String> = others
        .iter()
        .take(6)
        .map(|code| format!("`{}`", code.wire.value))
        .collect();
    let more = match others.len().saturating_sub(6) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!("`{}` {what} {}{more}", first.wire.value, names.join(", "));
    let mut draft = Draft::on_row(first, first.wire.span, message, HELP);
    for code in others {
        draft = draft.and_row(code, code.wire.span, "");
    }
    drafts.add(draft);
}

/// Codes that are one after every word was replaced by its class.
fn find_synonyms(scope: &Scope<'_>, rows: &[(&Code, &Vec<String>)], drafts: &mut Drafts) {
    let numbers = rows.iter().enumerate().map(|(at, (_, words))| {
        let bytes = words
            .iter()
            .flat_map(|word| words::synonym_class(word).bytes().chain([0]));
        (words::hash_bytes(bytes), at)
    });
    for same in words::group_equal(numbers.collect()) {
        let mut codes: Vec<&Code> = same
            .iter()
            .filter_map(|at| Some(rows.get(*at)?.0))
            .collect();
        codes.dedup_by(|a, b| a.wire.value == b.wire.value);
        report_similar(scope, &codes, "is easily confused with", drafts);
    }
}

/// Codes of which one is the other with a letter too many, too few, wrong or moved. Digits are no misspelling.
fn find_typos(scope: &Scope<'_>, rows: &[(&Code, &Vec<String>)], drafts: &mut Drafts) {
    let texts: Vec<String> = rows.iter().map(|(_, words)| words.join("_")).collect();
    let mut shorter: Vec<(u64, usize)> = Vec::new();
    let judged = texts.iter().enumerate();
    for (at, text) in judged.filter(|(_, text)| (8..=40).contains(&text.len())) {
        let letters = text
            .bytes()
            .enumerate()
            .filter(|(_, b)| b.is_ascii_lowercase());
        for (hole, _) in letters {
            let rest = text.bytes().enumerate().filter(|(at, _)| *at != hole);
            shorter.push((words::hash_bytes(rest.map(|(_, byte)| byte)), at));
        }
        shorter.push((words::hash_bytes(text.bytes()), at));
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for same in words::group_equal(shorter)
        .iter()
        .filter(|same| same.len() <= 8)
    {
        for (first, a) in same.iter().enumerate() {
            for b in same.iter().skip(first + 1) {
                pairs.push((*a.min(b), *a.max(b)));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    for (a, b) in pairs {
        let (Some(first), Some(second)) = (texts.get(a), texts.get(b)) else {
            continue;
        };
        let digits = |text: &str| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        let near = strsim::damerau_levenshtein(first, second) == 1;
        if let (true, Some((code, _)), Some((other, _))) = (
            near && digits(first) == digits(second),
            rows.get(a),
            rows.get(b),
        ) {
            report_similar(scope, &[code, other], "differs by one letter from", drafts);
        }
    }
}

/// A code of several words beside others that are the same with one word before it.
fn find_more_specific(scope: &Scope<'_>, rows: &[(&Code, &Vec<String>)], drafts: &mut Drafts) {
    let by_words: HashMap<&[String], usize> = rows
        .iter()
        .enumerate()
        .map(|(at, (_, words))| (words.as_slice(), at))
        .collect();
    let mut found: BTreeMap<usize, Vec<&Code>> = BTreeMap::new();
    for (code, words) in rows {
        let general = words.get(1..).and_then(|rest| by_words.get(rest));
        if let Some(&general) = general {
            found.entry(general).or_default().push(code);
        }
    }
    for (general, codes) in found {
        if let Some((code, _)) = rows.get(general) {
            let all: Vec<&Code> = std::iter::once(*code).chain(codes).collect();
            report_similar(scope, &all, "is used along with the more specific", drafts);
        }
    }
}
