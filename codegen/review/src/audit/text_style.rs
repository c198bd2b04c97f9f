//! Texts that are written unlike the others of their column.

use super::draft::{Check, Draft, Drafts};
use super::scope::{Scope, Text};
use crate::rules::audit as rules;
use std::collections::BTreeMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::TEXT_PUNCTUATION,
        run: find_odd_punctuation,
    },
    Check {
        rule: &rules::TEXT_CASE,
        run: find_odd_case,
    },
];

/// The texts of each column that are not as most are; none where most is less than two thirds or three.
fn find_minority<'s, 'a>(
    scope: &'s Scope<'a>,
    is: impl Fn(&Text<'_>) -> Option<bool>,
) -> Vec<(bool, usize, Vec<&'s Text<'a>>)> {
    let mut columns: BTreeMap<&str, [Vec<&Text<'_>>; 2]> = BTreeMap::new();
    for text in scope.texts() {
        if let Some(kind) = is(text).filter(|_| text.column != "phrase") {
            let [no, yes] = columns.entry(text.column).or_default();
            if kind { yes } else { no }.push(text);
        }
    }
    let judged = columns.into_values().filter_map(|[no, yes]| {
        let (all, most_do) = (no.len() + yes.len(), yes.len() > no.len());
        let few = if most_do { no } else { yes };
        let odd = !few.is_empty() && few.len() * 3 <= all && all - few.len() >= 3;
        odd.then_some((most_do, all, few))
    });
    judged.collect()
}

fn find_odd_punctuation(scope: &Scope<'_>, drafts: &mut Drafts) {
    for (most_do, all, few) in find_minority(scope, |text| Some(text.value.ends_with('.'))) {
        for text in few {
            // What ends in another mark is not improved by a period.
            if !most_do && text.value.ends_with("..")
                || most_do && text.value.ends_with(['!', '?', ':', '…'])
            {
                continue;
            }
            let (has, wants) = if most_do {
                ("no final period", format!("{}.", text.value))
            } else {
                (
                    "a final period",
                    text.value.trim_end_matches('.').to_string(),
                )
            };
            let message = format!("the {} of `{}` has {has}", text.column, text.key);
            let help = "write it like most texts in the column";
            let many = format!("of {all} texts ({}) have {has}", text.column);
            let mut draft = Draft::new(text.key.clone(), text.span, message, help).plural(many);
            draft.rows = vec![vec![text.key.clone(), first_word(&text.key)]];
            // A message is what the API sends: changing it would not change the API.
            if text.column != "message" {
                draft = draft.fix(text.span, super::whitespace::quote_cell(&wants));
            }
            drafts.add(draft.about(text.column));
        }
    }
}

/// The code of a row that is called by code and name.
fn first_word(key: &str) -> String {
    key.split(' ').next().unwrap_or("").to_string()
}

fn find_odd_case(scope: &Scope<'_>, drafts: &mut Drafts) {
    let is = |text: &Text<'_>| {
        let first = text.value.chars().next().filter(|c| c.is_alphabetic());
        first.map(char::is_uppercase)
    };
    for (most_do, all, few) in find_minority(scope, is) {
        let begins = if most_do {
            "a lower-case letter"
        } else {
            "a capital"
        };
        for text in few {
            let message = format!("the {} of `{}` begins with {begins}", text.column, text.key);
            let help = "write it like most texts in the column";
            let many = format!("of {all} texts ({}) begin with {begins}", text.column);
            let mut draft = Draft::new(text.key.clone(), text.span, message, help).plural(many);
            draft.rows = vec![vec![text.key.clone(), first_word(&text.key)]];
            drafts.add(draft.about(text.column));
        }
    }
}
