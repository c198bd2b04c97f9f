//! Columns whose cells are a few words that repeat: they become lists of words in `api.toml`.

use error_tables_codegen::tools::name::variant_name;
use std::collections::HashSet;
use toml_edit::{Array, Item, Value};

/// The most words that a list has.
const MAX_WORDS: usize = 8;
/// How often a word occurs at least, on average.
const MIN_USES: usize = 3;
/// The most words of text that a word of a list consists of.
const MAX_LENGTH: usize = 3;

/// The words of a column, if it is a closed set: few words that repeat, each of which makes a variant of its own.
pub(crate) fn find_words<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Vec<&'a str>> {
    let mut words: Vec<&str> = Vec::new();
    let mut uses = 0;
    for cell in cells.filter(|cell| !cell.is_empty()) {
        uses += 1;
        if !words.contains(&cell) {
            words.push(cell);
        }
        if words.len() > MAX_WORDS {
            return None;
        }
    }
    let variants: Option<HashSet<String>> = words.iter().map(|word| variant_of(word)).collect();
    let is_closed = words.len() > 1
        && uses >= words.len() * MIN_USES
        && variants.is_some_and(|variants| variants.len() == words.len());
    is_closed.then_some(words)
}

/// The variant of a word; `None` if the word cannot be in a list.
fn variant_of(word: &str) -> Option<String> {
    let is_short = word.split_whitespace().count() <= MAX_LENGTH && word.len() <= 40;
    let is_plain = is_short && !word.contains([';', ',']);
    let is_flag = matches!(
        word.to_ascii_lowercase().as_str(),
        "yes" | "no" | "true" | "false"
    );
    variant_name(word).ok().filter(|_| is_plain && !is_flag)
}

/// Adds the words of a column to the list that `api.toml` has for it. Returns those that are new.
pub(crate) fn extend_words<'a>(
    declared: &mut Item,
    cells: impl Iterator<Item = &'a str>,
) -> Vec<&'a str> {
    let values = match declared {
        Item::Value(Value::Array(words)) => Some(words),
        other => other
            .get_mut("values")
            .and_then(|values| values.as_array_mut()),
    };
    let Some(words) = values else {
        return Vec::new();
    };
    let mut added = Vec::new();
    for cell in cells.filter(|cell| !cell.is_empty()) {
        let is_known = words.iter().any(|word| word.as_str() == Some(cell));
        if !is_known && variant_of(cell).is_some() {
            words.push(cell);
            added.push(cell);
        }
    }
    added
}

/// The words as an array of TOML.
pub(crate) fn to_array(words: &[&str]) -> Array {
    words.iter().copied().collect()
}
