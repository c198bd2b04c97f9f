//! Compares a definition in source code with the row that documents it.

use super::row_index::normalize_name;
use super::source_definitions::Definition;
use crate::import::column_mapping::parse_retry;
use error_tables_codegen::tools::model::Code;
use error_tables_documents::parse_status_cell;
use error_tables_review::finding::Place;
use error_tables_review::hit::Hit;
use error_tables_review::rules::check;
use regex::Regex;
use std::sync::LazyLock;

static PLACEHOLDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"[$#]?\{[^{}]*\}|%(?:\d+\$)?(?:\(\w+\)|\{\w+\})?[-+0#]*\d*(?:\.\d+)?(?:h|l|z|t|j)*[sdiuvqxXfgeEcp@]",
    )
    .ok()
});
/// The end of a string and the beginning of the next one, which continues it.
static STRING_JOINT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#""\s*[+.&]?\s*[rfu]?"|'\s*[+.&]?\s*[rfu]?'"#).ok());
/// What libraries put before the name or number of a status.
const STATUS_PREFIXES: [&str; 6] = [
    "http_status_",
    "status_",
    "http_",
    "sc_",
    "httpstatus",
    "status",
];

/// The differences between a definition and its row.
pub(super) fn compare_row(
    row: &Code,
    definition: &Definition,
    code: &str,
    places: &[Place],
) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (column, ours) in row_texts(row) {
        let theirs = definition.columns.get(column).map(|text| text.trim());
        let Some(theirs) = theirs.filter(|text| !text.is_empty()) else {
            continue;
        };
        let same = match column {
            "retry" => parse_retry(theirs).is_empty() || parse_retry(theirs) == ours,
            "name" => {
                let name = normalize_name(theirs);
                name == normalize_name(&ours)
                    || row
                        .wire_codes()
                        .any(|wire| name == normalize_name(&wire.to_string()))
            }
            _ => blank_placeholders(&unescape_string(theirs)) == blank_placeholders(&ours),
        };
        if !same && column == "name" {
            let message = format!(
                "`{code}` is called `{theirs}` in the source code, but `{ours}` in the table"
            );
            hits.push(
                Hit::new(&check::CODE_NAME_DIFFERS, code, message, places.to_vec())
                    .plural("codes have another name in the source code"),
            );
        } else if !same {
            let message = format!(
                "the {column} of `{code}` is `{theirs}` in the source code, but `{ours}` in the table"
            );
            hits.push(
                Hit::new(&check::CODE_TEXT_DIFFERS, code, message, places.to_vec())
                    .about(column)
                    .plural("texts differ from the source code"),
            );
        }
    }
    hits
}

/// Reads a status as source code writes it: `404`, `HttpStatus.NOT_FOUND`, `http.StatusNotFound`, `Status404NotFound`.
pub(super) fn parse_status(text: &str) -> Option<u16> {
    let last = text.trim().rsplit(['.', ':']).next().unwrap_or(text);
    let low = last.to_lowercase();
    let bare = STATUS_PREFIXES
        .iter()
        .find_map(|prefix| low.strip_prefix(prefix));
    let number = || {
        let digits = low.split(|c: char| !c.is_ascii_digit());
        let numbers = digits.filter_map(|digits| digits.parse().ok());
        let mut statuses = numbers.filter(|number| (100..600).contains(number));
        statuses.next().filter(|_| bare.is_some())
    };
    [Some(last), bare]
        .into_iter()
        .flatten()
        .find_map(|word| {
            parse_status_cell(word).or_else(|| parse_status_cell(&word.replace('_', " ")))
        })
        .and_then(|found| found.codes.first().copied())
        .or_else(number)
}

/// The texts of a row, by column.
fn row_texts(row: &Code) -> Vec<(&'static str, String)> {
    let cells = [
        ("name", Some(row.name.value.clone())),
        (
            "message",
            row.message.as_ref().map(|m| m.value.as_str().to_string()),
        ),
        ("meaning", row.meaning.as_ref().map(|m| m.value.clone())),
        ("remedy", row.remedy.as_ref().map(|m| m.value.clone())),
        (
            "retry",
            row.retry.as_ref().map(|m| m.value.name().to_string()),
        ),
    ];
    cells
        .into_iter()
        .filter_map(|(column, text)| Some((column, text?)))
        .collect()
}

/// The text of a string in source code: joins strings that continue each other, and replaces escapes.
fn unescape_string(text: &str) -> String {
    let quoted = ['"', '\'']
        .iter()
        .find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote));
    let joined = match (quoted, STRING_JOINT.as_ref()) {
        (Some(inside), Some(joint)) => joint.replace_all(inside, "").into_owned(),
        _ => text.to_string(),
    };
    let mut out = String::with_capacity(joined.len());
    let mut rest = joined.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match rest.next() {
            Some('n' | 't' | 'r' | '\n') => out.push(' '),
            Some('u' | 'x') => {
                let tail = rest.as_str();
                let digits = tail.trim_start_matches('{');
                let open = tail.len() - digits.len();
                let end = digits.find(|c: char| !c.is_ascii_hexdigit());
                let long = end
                    .unwrap_or(digits.len())
                    .min(if open > 0 { 6 } else { 4 });
                let value = digits.get(..long).map(|text| u32::from_str_radix(text, 16));
                out.extend(value.and_then(Result::ok).and_then(char::from_u32));
                let close = usize::from(open > 0 && digits.get(long..long + 1) == Some("}"));
                rest = tail.get(open + long + close..).unwrap_or("").chars();
            }
            other => out.extend(other),
        }
    }
    out
}

/// Replaces placeholders by `{}`, so that `{id}`, `{0}`, `${id}`, `%s` and `%1$d` are the same.
fn blank_placeholders(text: &str) -> String {
    let blank = PLACEHOLDER
        .as_ref()
        .map_or(text.into(), |found| found.replace_all(text, "{}"));
    blank.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_read_as_libraries_write_them() {
        for (text, status) in [
            ("404", Some(404)),
            ("HttpStatus.NOT_FOUND", Some(404)),
            ("StatusCode::NOT_FOUND", Some(404)),
            ("http.StatusNotFound", Some(404)),
            ("HttpStatusCode.NotFound", Some(404)),
            ("StatusCodes.Status404NotFound", Some(404)),
            ("status.HTTP_404_NOT_FOUND", Some(404)),
            ("HTTP_NOT_FOUND", Some(404)),
            ("HttpServletResponse.SC_NOT_FOUND", Some(404)),
            ("HTTPStatus.TOO_MANY_REQUESTS", Some(429)),
            ("kBad", None),
            ("E404X", None),
        ] {
            assert_eq!(parse_status(text), status, "{text}");
        }
    }

    #[test]
    fn strings_are_unescaped_and_joined() {
        for (source, table) in [
            (r#"Can\'t read \"{0}\"\n"#, r#"Can't read "{file}""#),
            (r#""Cart %1$s " + "is in use""#, "Cart {cart} is in use"),
            ("\"Cart \"\n    \"is in use\"", "Cart is in use"),
            (r"caf\u00e9 \u{e9}", "café é"),
            ("${cart} of #{user}, %-5.2f", "{a} of {b}, {c}"),
        ] {
            assert_eq!(
                blank_placeholders(&unescape_string(source)),
                blank_placeholders(table),
                "{source}"
            );
        }
        assert_ne!(blank_placeholders("one {a}"), blank_placeholders("one"));
    }
}
