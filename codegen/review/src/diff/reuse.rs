//! Codes that mean another error than before: another row took the code over, or nothing is left of what the row was about.

use super::api_diff::{ApiDiff, quote, row_label};
use super::pairs::Pairs;
use super::renames::comparable_text;
use crate::wording::{
    TextRelation, are_related_words, compare_texts, content_words, has_opposites, is_translation,
    plain_words, says_unassigned, share_content, unrelated_words,
};
use crate::words::identity_text;
use error_tables_codegen::tools::model::{Code, WireCode};
use std::cell::LazyCell;
use std::collections::{BTreeSet, HashMap};

/// A code that means another error than before.
pub(super) struct Reuse {
    /// What it meant and what it means.
    pub(super) message: String,
    /// What the row was.
    pub(super) label: String,
}

/// A code and its subcode.
type SentCode<'a> = (&'a WireCode, Option<&'a WireCode>);

fn sent_code(code: &Code, with_subcode: bool) -> SentCode<'_> {
    let subcode = code.subcode.as_ref().filter(|_| with_subcode);
    (&code.wire.value, subcode.map(|subcode| &subcode.value))
}

/// The rows of the new state whose codes mean another error than before, by their index.
pub(super) fn find_reused_codes(diff: &ApiDiff<'_>, pairs: &Pairs) -> HashMap<usize, Reuse> {
    let (old, new) = (&diff.old.codes, &diff.new.codes);
    // Where only one of the states has subcodes, they tell nothing.
    let has_subcodes = diff.old.key.is_some() && diff.new.key.is_some();
    let mut old_rows: HashMap<SentCode<'_>, Vec<usize>> = HashMap::new();
    let mut former_codes: HashMap<&WireCode, usize> = HashMap::new();
    for (at, code) in old.iter().enumerate() {
        old_rows
            .entry(sent_code(code, has_subcodes))
            .or_default()
            .push(at);
        let aliases = code.aliases.iter();
        former_codes.extend(aliases.map(|alias| (&alias.value, at)));
    }
    let mut partner_of_old: Vec<Option<usize>> = vec![None; old.len()];
    for &(from, to, _) in &pairs.both {
        if let Some(slot) = partner_of_old.get_mut(from) {
            *slot = Some(to);
        }
    }
    let texts = LazyCell::new(|| TextOwners::new(old, new));
    let paired = pairs.both.iter().map(|&(from, to, _)| (Some(from), to));
    let added = pairs.added.iter().map(|&to| (None, to));
    let mut found = HashMap::new();
    for (from, to) in paired.chain(added) {
        let Some(is) = new.get(to) else { continue };
        let code = sent_code(is, has_subcodes);
        let Some(had_code) = old_rows.get(&code) else {
            let owner = former_codes
                .get(&is.wire.value)
                .filter(|at| Some(**at) != from);
            let owner = owner.and_then(|at| old.get(*at));
            if let Some(was) = owner.filter(|was| !was.is_draft()) {
                found.insert(to, describe_former_code(was, is));
            }
            continue;
        };
        let keeps_code = |&from: &usize| {
            let partner = partner_of_old.get(from).copied().flatten();
            partner
                .and_then(|to| new.get(to))
                .is_some_and(|row| sent_code(row, has_subcodes) == code)
        };
        let same_row = from.filter(|from| had_code.contains(from));
        let reuse = if let Some(was) = same_row.and_then(|from| old.get(from)) {
            let differs = !was.is_draft() && means_another_error(was, is, &texts);
            differs.then(|| describe_change(was, is))
        } else {
            let taken_from = had_code.first().and_then(|from| old.get(*from));
            taken_from
                .filter(|was| !was.is_draft() && !had_code.iter().any(keeps_code))
                .map(|was| describe_takeover(was, is))
        };
        if let Some(reuse) = reuse {
            found.insert(to, reuse);
        }
    }
    found
}

fn describe_former_code(was: &Code, is: &Code) -> Reuse {
    Reuse {
        message: format!(
            "the code `{}`, a former code of `{}`, now means `{}`",
            is.wire.value, was.name.value, is.name.value
        ),
        label: format!("was an alias of `{}`", was.name.value),
    }
}

fn describe_takeover(was: &Code, is: &Code) -> Reuse {
    Reuse {
        message: format!(
            "the code `{}` now means `{}` instead of `{}`",
            is.qualified(),
            is.name.value,
            was.name.value
        ),
        label: format!("was `{}`", was.name.value),
    }
}

fn describe_change(was: &Code, is: &Code) -> Reuse {
    let text = |code: &Code| {
        let message = code.message.as_ref().map(|text| quote(&text.value));
        message
            .or_else(|| code.meaning.as_ref().map(|text| quote(&text.value)))
            .unwrap_or_else(|| quote(&code.name.value))
    };
    Reuse {
        message: format!(
            "{} now means something else: {} instead of {}",
            row_label(was),
            text(is),
            text(was)
        ),
        label: format!("was {}", text(was)),
    }
}

/// Whether a row that kept its code is about another error than before.
fn means_another_error(
    was: &Code,
    is: &Code,
    texts: &LazyCell<TextOwners, impl FnOnce() -> TextOwners>,
) -> bool {
    let relations = compare_row_texts(was, is);
    if relations.contains(&TextRelation::Same) {
        return false;
    }
    let same_words = comparable_text(was).is_some_and(|text| Some(text) == comparable_text(is));
    if same_words {
        return false;
    }
    let is_translated = comparable_text(was)
        .zip(comparable_text(is))
        .is_some_and(|(old, new)| is_translation(&old, &new, &identity_text(was)));
    if is_translated || [was, is].into_iter().any(is_unassigned) {
        return false;
    }
    let is_number = !matches!(was.wire.value, WireCode::Word(_));
    if is_number && differs_like_name(was, is) {
        return true;
    }
    if relations.contains(&TextRelation::Reworded) {
        // Two errors may be described alike: their texts are exchanged as they are.
        return texts.moved_away(was) && texts.taken_over(is);
    }
    let renamed = is_number && was.name.value != is.name.value && !share_name_words(was, is);
    if relations.is_empty() {
        // Without texts, a number means what its name says.
        return renamed && comparable_text(was).is_none();
    }
    let name = content_words(&identity_text(was));
    let fits = |code: &Code| {
        let text = content_words(&comparable_text(code).unwrap_or_default());
        share_content(&name, &text)
    };
    let replaced =
        relations.contains(&TextRelation::Replaced) && !fits(is) && (is_number || fits(was));
    renamed || replaced || texts.moved_away(was) || texts.taken_over(is)
}

/// Whether the text of a row only tells that the code has no meaning yet, or no meaning any more.
fn is_unassigned(code: &Code) -> bool {
    says_unassigned(&comparable_text(code).unwrap_or_default())
}

/// Whether the text differs in just the words in which the name differs: then it is another error, described alike.
fn differs_like_name(was: &Code, is: &Code) -> bool {
    let (Some(old_text), Some(new_text)) = (comparable_text(was), comparable_text(is)) else {
        return false;
    };
    let (old_name, new_name) = (identity_text(was), identity_text(is));
    if corrects_spelling(&old_name, &new_name) {
        return false;
    }
    let (old_text, new_text) = (plain_words(&old_text), plain_words(&new_text));
    let (old_name, new_name) = (plain_words(&old_name), plain_words(&new_name));
    let within = |words: &[&String], names: &[&String]| {
        !words.is_empty()
            && words
                .iter()
                .all(|word| names.iter().any(|name| are_related_words(word, name)))
    };
    let lost = unrelated_words(&old_text, &new_text);
    let gained = unrelated_words(&new_text, &old_text);
    within(&lost, &unrelated_words(&old_name, &new_name))
        && within(&gained, &unrelated_words(&new_name, &old_name))
}

/// Whether two names are the same but for long words with one letter wrong, too many, too few or moved.
fn corrects_spelling(old: &str, new: &str) -> bool {
    let is_same_word = |(a, b): (&str, &str)| {
        let is_long = a.len().min(b.len()) >= 5 && a.bytes().all(|byte| byte.is_ascii_lowercase());
        a == b || is_long && strsim::damerau_levenshtein(a, b) == 1 && !has_opposites(a, b)
    };
    old.split(' ').count() == new.split(' ').count()
        && old.split(' ').zip(new.split(' ')).all(is_same_word)
}

/// How the texts that both states have relate.
pub(super) fn compare_row_texts(was: &Code, is: &Code) -> Vec<TextRelation> {
    fn texts(code: &Code) -> [Option<&str>; 2] {
        let message = code.message.as_ref().map(|text| text.value.as_str());
        [
            message,
            code.meaning.as_ref().map(|text| text.value.as_str()),
        ]
    }
    let pairs = texts(was).into_iter().zip(texts(is));
    pairs
        .filter_map(|(old, new)| Some(compare_texts(old?, new?)))
        .collect()
}

fn share_name_words(was: &Code, is: &Code) -> bool {
    let words = |code: &Code| -> BTreeSet<String> {
        let words = identity_text(code);
        words
            .split(' ')
            .filter(|word| word.len() > 2)
            .map(str::to_string)
            .collect()
    };
    let (old, new) = (words(was), words(is));
    old.iter()
        .any(|a| new.iter().any(|b| are_related_words(a, b)))
}

/// How many rows have each text, in both states.
struct TextOwners {
    old: HashMap<String, usize>,
    new: HashMap<String, usize>,
}

impl TextOwners {
    fn new(old: &[Code], new: &[Code]) -> Self {
        let count = |codes: &[Code]| {
            let mut owners: HashMap<String, usize> = HashMap::new();
            for text in codes.iter().filter_map(comparable_text) {
                *owners.entry(text).or_default() += 1;
            }
            owners
        };
        TextOwners {
            old: count(old),
            new: count(new),
        }
    }

    /// Whether another row now has the text that a row had.
    fn moved_away(&self, was: &Code) -> bool {
        comparable_text(was).is_some_and(|text| self.count(&text) == (1, 1))
    }

    /// Whether another row had the text that a row now has.
    fn taken_over(&self, is: &Code) -> bool {
        comparable_text(is).is_some_and(|text| self.count(&text) == (1, 1))
    }

    /// How many rows had a text, and how many have it.
    fn count(&self, text: &str) -> (usize, usize) {
        let count = |owners: &HashMap<String, usize>| owners.get(text).copied().unwrap_or(0);
        (count(&self.old), count(&self.new))
    }
}
