//! Finds errors by what people write: a code, a name, a former code, in any case.

use error_tables_codegen::tools::error::find_similar;
use error_tables_codegen::tools::model::{Api, Code, Model, WireCode};

/// A row, by the positions of its API and of itself.
pub type RowIndex = (usize, usize);

/// The rows that a text may mean.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The rows, in the order of the tables.
    pub rows: Vec<RowIndex>,
    /// Whether the text is written as the tables write it. Otherwise its case was folded.
    pub exact: bool,
}

/// The rows with this code, subcode, name, former code or further name. If there are none, those with the same number in another
/// notation, or with a range that contains it; without those, case, hyphens and spaces are folded.
pub fn find_rows(model: &Model, word: &str, is_selected: impl Fn(&Api) -> bool) -> Found {
    let collect = |matches: &dyn Fn(&str) -> bool| -> Vec<RowIndex> {
        let apis = model.apis.iter().enumerate();
        let apis = apis.filter(|(_, api)| is_selected(api));
        apis.flat_map(|(at, api)| {
            let rows = api.codes.iter().enumerate();
            let rows = rows.filter(|(_, code)| names_of(code).iter().any(|name| matches(name)));
            rows.map(move |(row, _)| (at, row))
        })
        .collect()
    };
    let exact = collect(&|name| name == word);
    if !exact.is_empty() {
        return Found {
            rows: exact,
            exact: true,
        };
    }
    let apis = model.apis.iter().enumerate();
    let apis = apis.filter(|(_, api)| is_selected(api));
    let rows = apis.flat_map(|(at, api)| {
        let rows = rows_with_number(api, word).into_iter();
        rows.map(move |row| (at, row))
    });
    let numbers: Vec<RowIndex> = rows.collect();
    if !numbers.is_empty() {
        return Found {
            rows: numbers,
            exact: true,
        };
    }
    let folded = fold(word);
    let rows = if folded.is_empty() {
        Vec::new()
    } else {
        collect(&|name| fold(name) == folded)
    };
    Found { rows, exact: false }
}

/// The rows of a number in any notation, or else those with a range that contains it. A subcode may follow after a period.
#[must_use]
pub fn rows_with_number(api: &Api, word: &str) -> Vec<usize> {
    let parse = |text: &str| api.code_type.parse_number(text);
    let (number, subcode) = match (parse(word), word.split_once('.')) {
        (Some(number), _) => (Some(number), None),
        (None, Some((number, subcode))) => (parse(number), Some(subcode)),
        (None, None) => (None, None),
    };
    let Some(number) = number else {
        return Vec::new();
    };
    let is_same = |wire: &WireCode| matches!(wire, WireCode::Number(own) if own.value() == number);
    let in_range = api.rows_with_range(number);
    let has_number = |code: &Code| {
        code.wire_codes().any(is_same) || in_range.iter().any(|row| std::ptr::eq(*row, code))
    };
    let has_subcode = |code: &Code| {
        let own = code.subcode.as_ref().map(|own| &own.value);
        subcode.is_none_or(|subcode| {
            own.is_some_and(|own| own.to_string() == subcode || own.to_sent() == subcode)
        })
    };
    let rows = api.codes.iter().enumerate();
    let rows = rows.filter(|(_, code)| has_number(code) && has_subcode(code));
    rows.map(|(row, _)| row).collect()
}

/// Everything that a row is called.
fn names_of(code: &Code) -> Vec<String> {
    let mut names: Vec<String> = code.wire_codes().map(ToString::to_string).collect();
    names.push(code.wire.value.to_sent());
    if code.subcode.is_some() {
        names.push(code.qualified());
    }
    names.push(code.name.value.clone());
    names.extend(code.synonyms.iter().map(|name| name.value.clone()));
    names
}

/// `not-found`, `Not Found` and `NOT_FOUND` are one word.
fn fold(word: &str) -> String {
    let kept = word.chars().filter(|c| !matches!(c, '_' | '-' | ' '));
    kept.flat_map(char::to_lowercase).collect()
}

/// The code or name that is most like a word, if one is.
pub fn suggest_code(
    model: &Model,
    word: &str,
    is_selected: impl Fn(&Api) -> bool,
) -> Option<String> {
    let apis = model.apis.iter().filter(|api| is_selected(api));
    let rows: Vec<&Code> = apis.flat_map(|api| &api.codes).collect();
    let codes: Vec<String> = rows
        .iter()
        .map(|code| code.wire.value.to_string())
        .collect();
    let names: Vec<String> = rows.iter().flat_map(|code| names_of(code)).collect();
    let similar =
        |words: &[String]| find_similar(word, words.iter().map(String::as_str)).map(str::to_string);
    similar(&codes).or_else(|| similar(&names))
}
