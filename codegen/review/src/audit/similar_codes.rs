//! Codes that are easily taken for one another.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use super::spelling::is_known_word;
use crate::rules::audit as rules;
use crate::words;
use crate::words::differ_by_prefix;
use error_tables_codegen::tools::model::Code;

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
    let synonyms = find_synonyms(scope, &rows, drafts);
    find_typos(scope, &rows, &synonyms, drafts);
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
        .map(|code| format!("`{}`", code.qualified()))
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

/// Reports codes that are equal after every word was replaced by its class of synonyms. Returns their groups, by index.
fn find_synonyms(
    scope: &Scope<'_>,
    rows: &[(&Code, &Vec<String>)],
    drafts: &mut Drafts,
) -> Vec<Vec<usize>> {
    let numbers = rows.iter().enumerate().map(|(at, (_, words))| {
        let bytes = words
            .iter()
            .flat_map(|word| words::synonym_class(word).bytes().chain([0]));
        (words::hash_bytes(bytes), at)
    });
    let groups = words::group_equal(numbers.collect());
    for same in &groups {
        let mut codes: Vec<&Code> = same
            .iter()
            .filter_map(|at| Some(rows.get(*at)?.0))
            .collect();
        codes.dedup_by(|a, b| a.wire.value == b.wire.value);
        report_similar(scope, &codes, "is easily confused with", drafts);
    }
    groups
}

/// Reports codes of which one is the other with a letter too many, too few, wrong or moved, unless they were reported as synonyms.
/// Another digit, or a letter that makes another word, is no misspelling.
fn find_typos(
    scope: &Scope<'_>,
    rows: &[(&Code, &Vec<String>)],
    synonyms: &[Vec<usize>],
    drafts: &mut Drafts,
) {
    let texts: Vec<String> = rows.iter().map(|(_, words)| words.join("_")).collect();
    let mut shorter: Vec<(u64, usize)> = Vec::new();
    let judged = texts.iter().enumerate();
    for (at, text) in judged.filter(|(_, text)| (8..=40).contains(&text.len())) {
        shorter.extend(words::hash_without_letters(text).map(|hash| (hash, at)));
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
        let near = strsim::damerau_levenshtein(first, second) == 1
            && !differ_by_prefix(first, second)
            && !differ_by_known_words(first, second)
            && !differ_by_abbreviations(first, second)
            && !synonyms
                .iter()
                .any(|same| same.contains(&a) && same.contains(&b));
        if let (true, Some((code, _)), Some((other, _))) = (
            near && digits(first) == digits(second),
            rows.get(a),
            rows.get(b),
        ) {
            report_similar(scope, &[code, other], "differs by one letter from", drafts);
        }
    }
}

/// Whether two codes have as many words, and differ in one that is too short to be misspelt, as in `unknown_rfc` and `unknown_ruc`.
fn differ_by_abbreviations(first: &str, second: &str) -> bool {
    let mut pairs = first.split('_').zip(second.split('_'));
    let differing = pairs.find(|(a, b)| a != b);
    first.matches('_').count() == second.matches('_').count()
        && differing.is_some_and(|(a, b)| a.len().max(b.len()) <= 3)
}

/// Whether two codes differ in a word, and both words are known, as in `invalid_form` and `invalid_from`.
fn differ_by_known_words(first: &str, second: &str) -> bool {
    first
        .split('_')
        .zip(second.split('_'))
        .filter(|(a, b)| a != b)
        .any(|(a, b)| is_known_word(a) && is_known_word(b))
}
