//! Finds errors by what people write: a code, a name, a former code, in any case.

use error_tables_codegen::tools::error::find_similar;
use error_tables_codegen::tools::model::{Api, Code, Model};

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

/// The rows with this code, subcode, name, former code or further name. If there are none, case, hyphens and spaces are folded.
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
    let folded = fold(word);
    let rows = if folded.is_empty() {
        Vec::new()
    } else {
        collect(&|name| fold(name) == folded)
    };
    Found { rows, exact: false }
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
    let names = apis.flat_map(|api| api.codes.iter().flat_map(names_of));
    let names: Vec<String> = names.collect();
    find_similar(word, names.iter().map(String::as_str)).map(str::to_string)
}
