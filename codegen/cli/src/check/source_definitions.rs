//! Definitions of errors in source code, found with the regular expression of a `[[source]]`.

use super::lexer;
use super::lexer::parse_number;
use error_tables_codegen::tools::model::{Listing, Model};
use error_tables_codegen::tools::source::{Position, Span};
use error_tables_review::finding::Place;
use error_tables_review::hit::Hit;
use error_tables_review::rules;
use regex::{Captures, Match, Regex, RegexBuilder};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many characters of a line a report shows on either side of a code.
const CONTEXT: usize = 120;

/// How much of a file may be searched again after matches in comments, in multiples of its length.
const MAX_RESCANS: usize = 4;

/// A definition of an error in source code.
pub(super) struct Definition {
    pub(super) columns: BTreeMap<String, String>,
    pub(super) place: Place,
}

impl Definition {
    /// The code as reports show it: a number without the separators and the suffix of the language.
    pub(super) fn code(&self) -> String {
        let key = self.key().unwrap_or_default();
        match parse_number(key).filter(|_| self.columns.contains_key("code")) {
            Some(number)
                if key.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+') =>
            {
                number.to_string()
            }
            _ => key.to_string(),
        }
    }

    /// The code, or the name if the pattern has no group for codes.
    pub(super) fn key(&self) -> Option<&str> {
        let columns = &self.columns;
        let found = columns.get("code").or_else(|| columns.get("name"));
        found.map(|text| text.trim_matches(['"', '\'', '`']))
    }
}

/// The definitions of one file, in its order.
pub(super) fn find_definitions(path: &str, text: &str, pattern: &Regex) -> Vec<Definition> {
    let code = lexer::mark_code(path, text);
    let is_code = |at: usize| code.get(at).copied().unwrap_or(true);
    let mut lines = LineCounter {
        line: 1,
        column: 1,
        from: 0,
    };
    let mut found = Vec::new();
    let has_codes = pattern.capture_names().flatten().any(|name| name == "code");
    let mut values = ImplicitValues::default();
    let (mut at, mut rescanned) = (0, 0);
    while let Some(captures) = pattern.captures_at(text, at) {
        let Some(whole) = captures.get(0) else { break };
        if is_code(whole.start()) {
            let definition = lines.read_definition(path, text, pattern, &captures);
            if let Some(mut definition) = definition {
                if has_codes {
                    let between: String = (values.end..whole.start())
                        .filter(|at| is_code(*at))
                        .filter_map(|at| text.as_bytes().get(at))
                        .map(|byte| char::from(*byte))
                        .collect();
                    values.complete(&mut definition, &between);
                    values.end = whole.end();
                }
                let is_skipped = definition
                    .columns
                    .get("name")
                    .is_some_and(|name| name == "_");
                found.extend(Some(definition).filter(|_| !is_skipped));
            }
            at = whole.end();
        } else {
            // A match that begins in a comment can extend over a definition after it.
            let next = (whole.start()..=text.len()).find(|at| is_code(*at));
            at = next.unwrap_or(text.len()).min(whole.end());
            rescanned += whole.end() - at;
            if rescanned > text.len().saturating_mul(MAX_RESCANS) {
                at = whole.end();
            }
        }
        if whole.is_empty() {
            at = at.max(whole.end() + 1);
        }
        at = (at..text.len())
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(text.len());
        if at >= text.len() {
            break;
        }
    }
    found
}

/// The groups that are texts.
const TEXTS: [&str; 3] = ["message", "meaning", "remedy"];

/// A string of source code, with those that continue it: `"a " + "b"`, or one after the other on the next line. What is joined with
/// them and is not a string counts as a placeholder.
fn join_strings(text: &str, range: Range<usize>) -> String {
    let found = text.get(range.clone()).unwrap_or("");
    let after = text.get(range.end..).unwrap_or("");
    let is_quote = |c: &char| matches!(c, '"' | '\'' | '`');
    let trimmed = found.trim();
    let last = trimmed.chars().next_back().filter(is_quote);
    let inside = last.filter(|last| trimmed.len() > 1 && trimmed.starts_with(*last));
    let (quote, rest) = match (inside, after.chars().next().filter(is_quote)) {
        (Some(quote), _) => (quote, after),
        (None, Some(quote)) => (quote, after.get(1..).unwrap_or("")),
        (None, None) => return found.to_string(),
    };
    let continuation = read_continuation(rest, quote);
    match inside {
        Some(quote) => {
            let body = found.trim_end();
            let body = body.get(..body.len() - quote.len_utf8()).unwrap_or(body);
            format!("{body}{continuation}{quote}")
        }
        None => format!("{found}{continuation}"),
    }
}

/// The contents of the strings that continue one, from its closing mark on.
fn read_continuation(text: &str, quote: char) -> String {
    let mut out = String::new();
    let mut rest = text;
    loop {
        let blank = rest.len() - rest.trim_start().len();
        let next = rest.get(blank..).unwrap_or("");
        let operator = ["..", "+", ".", "&", "\\"]
            .iter()
            .find_map(|operator| next.strip_prefix(operator));
        let has_operator = operator.is_some();
        let next = operator.unwrap_or(next).trim_start();
        // Without an operator, a string continues another one only in C, Python and the like.
        let adjacent = has_operator || blank > 0;
        if let Some(body) = next.strip_prefix(quote).filter(|_| adjacent) {
            let Some(end) = find_closing_mark(body, quote) else {
                return out;
            };
            out.push_str(body.get(..end).unwrap_or(""));
            rest = body.get(end + quote.len_utf8()..).unwrap_or("");
            continue;
        }
        let end = next
            .find(|c: char| !(c.is_alphanumeric() || "_.()[]$".contains(c)))
            .unwrap_or(next.len());
        let is_expression = has_operator
            && end > 0
            && next.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '$');
        if !is_expression {
            return out;
        }
        out.push_str("{}");
        rest = next.get(end..).unwrap_or("");
    }
}

/// Where a string ends, from its first character on.
fn find_closing_mark(body: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' if quote != '`' => return None,
            c if c == quote => return Some(at),
            _ => {}
        }
    }
    None
}

/// The values of enumerations that do not write all of them: each is one more than the one before it, and the first is 0.
#[derive(Default)]
struct ImplicitValues {
    /// The value of the last definition, if it is known.
    last: Option<i64>,
    /// Whether the last definition was in an enumeration.
    is_enumeration: bool,
    /// Whether a definition came before in the same enumeration.
    started: bool,
    /// How many definitions came before in the same block, for `iota`.
    index: i64,
    /// The end of the last definition.
    end: usize,
}

impl ImplicitValues {
    /// Gives a definition without a code its value. `between` is the source code since the last definition.
    fn complete(&mut self, definition: &mut Definition, between: &str) {
        if between.contains(['{', '}']) || between.contains("const") {
            (self.last, self.started, self.index) = (None, false, 0);
            let mut words = between.split(|c: char| !c.is_ascii_alphanumeric());
            self.is_enumeration = words.any(|word| word == "enum");
        }
        let written = definition
            .columns
            .get("code")
            .map(String::as_str)
            .unwrap_or_default();
        let value = if written.is_empty() {
            match (self.started, self.last) {
                (false, _) => Some(0),
                (true, last) => last.and_then(|last| last.checked_add(1)),
            }
        } else {
            self.evaluate(written)
        };
        let is_iota = written.contains("iota");
        self.is_enumeration |= is_iota;
        if !self.is_enumeration {
            return;
        }
        if (written.is_empty() || is_iota)
            && let Some(value) = value
        {
            definition
                .columns
                .insert("code".to_string(), value.to_string());
        } else if written.is_empty() {
            definition.columns.remove("code");
        }
        (self.last, self.started) = (value, true);
        self.index += 1;
    }

    /// The value of a number, or of an expression such as `iota + 100`.
    fn evaluate(&self, written: &str) -> Option<i64> {
        let Some((before, after)) = written.split_once("iota") else {
            return parse_number(written.trim());
        };
        let number = |text: &str| parse_number(text.trim_matches([' ', '(', ')']));
        let before = before.trim();
        let base = match before.strip_suffix('+') {
            Some(base) => number(base)?,
            None if before.is_empty() || before.ends_with('(') => 0,
            None => return None,
        };
        let after = after.trim();
        let offset = match (after.strip_prefix('+'), after.strip_prefix('-')) {
            (Some(offset), _) => number(offset)?,
            (_, Some(offset)) => number(offset)?.checked_neg()?,
            _ if after.is_empty() || after == ")" => 0,
            _ => return None,
        };
        base.checked_add(self.index)?.checked_add(offset)
    }
}

/// Counts lines and columns up to a match. Matches come in the order of the file.
struct LineCounter {
    line: usize,
    column: usize,
    from: usize,
}

impl LineCounter {
    fn read_definition(
        &mut self,
        path: &str,
        text: &str,
        pattern: &Regex,
        captures: &Captures<'_>,
    ) -> Option<Definition> {
        let columns: BTreeMap<String, String> = pattern
            .capture_names()
            .flatten()
            .filter_map(|name| {
                let found = captures.name(name)?;
                let joined = if TEXTS.contains(&name) {
                    join_strings(text, found.range())
                } else {
                    found.as_str().to_string()
                };
                Some((name.to_string(), joined.trim().to_string()))
            })
            .collect();
        let is_filled = |found: &Match<'_>| !found.as_str().trim().is_empty();
        let key = captures
            .name("code")
            .filter(is_filled)
            .or_else(|| captures.name("name"))?;
        (!key.as_str().trim().is_empty()).then(|| Definition {
            columns,
            place: self.locate(path, text, key),
        })
    }

    fn locate(&mut self, path: &str, text: &str, key: Match<'_>) -> Place {
        let passed = text.get(self.from..key.start()).unwrap_or("");
        self.line += passed.matches('\n').count();
        self.column = match passed.rsplit_once('\n') {
            Some((_, last)) => last.chars().count() + 1,
            None => self.column + passed.chars().count(),
        };
        self.from = key.start();
        let before: String = text
            .get(..key.start())
            .into_iter()
            .flat_map(|text| text.chars().rev())
            .take(CONTEXT.min(self.column - 1))
            .collect();
        let before: String = before.chars().rev().collect();
        let rest = text.get(key.start()..).unwrap_or("");
        let in_line = |c: &char| !matches!(c, '\r' | '\n');
        let after: String = rest.chars().take(CONTEXT).take_while(in_line).collect();
        let to = key.as_str().len().min(after.len());
        Place {
            position: Position {
                path: path.to_string(),
                line: self.line,
                column: self.column,
            },
            mark: before.len()..before.len() + to,
            line: before + &after,
            label: "the source code".to_string(),
        }
    }
}

/// The largest size of a compiled pattern, in bytes.
const MAX_PATTERN_SIZE: usize = 16 << 20;

/// The names that the groups of a pattern may have.
const GROUPS: [&str; 7] = [
    "code", "name", "status", "message", "meaning", "remedy", "retry",
];

/// A finding about the `[[source]]` table itself.
pub(super) fn invalid_source(model: &Model, span: Span, message: String, help: &str) -> Hit {
    let place = Place::of(&model.sources, span, "");
    Hit::new(
        &rules::generate::VALUE_INVALID,
        "source",
        message,
        vec![place],
    )
    .help(help)
}

/// Compiles the pattern of a `[[source]]`.
pub(super) fn compile_pattern(model: &Model, listing: &Listing) -> Result<Regex, Vec<Hit>> {
    let bad = |message, help: &str| invalid_source(model, listing.pattern.span, message, help);
    let pattern = RegexBuilder::new(&listing.pattern.value)
        .multi_line(true)
        .crlf(true)
        .size_limit(MAX_PATTERN_SIZE)
        .build()
        .map_err(|error| {
            let error = error.to_string();
            let last = error.lines().last().unwrap_or("");
            let message = format!(
                "`pattern` is not a valid regular expression: {}",
                last.trim_start_matches("error: ")
            );
            vec![bad(message, "see https://docs.rs/regex for the syntax")]
        })?;
    let groups: Vec<&str> = pattern.capture_names().flatten().collect();
    let mut hits: Vec<Hit> = groups
        .iter()
        .filter(|group| !GROUPS.contains(group))
        .map(|group| {
            let message = format!("`{group}` is not a column that a pattern can read");
            let help = format!("name the groups after columns: {}", GROUPS.join(", "));
            bad(message, &help)
        })
        .collect();
    if !groups.contains(&"code") && !groups.contains(&"name") {
        hits.push(bad(
            "`pattern` has no group for the code".to_string(),
            "add a group named (?<code>…) or (?<name>…)",
        ));
    }
    if hits.is_empty() {
        Ok(pattern)
    } else {
        Err(hits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PATTERNS: [&str; 4] = [
        r#"E\((?<code>\w+)(?:, "(?<message>[^"]*)")?"#,
        r"(?s)E.*?(?<code>\d)",
        r"(?<name>)|(?<code>E)",
        r"^\s*//+ ?(?<code>\w+)$",
    ];

    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "E(A)",
            "E(1, \"x\")",
            "//",
            "/*",
            "*/",
            "\"",
            "'",
            "\\",
            "`",
            "\"\"\"",
            "'''",
            "#",
            "r#\"",
            "\"#",
            "R\"x(",
            ")x\"",
            "@\"",
            "[[",
            "]]",
            "--",
            "--[[",
            "{-",
            "-}",
            "\n",
            "\r\n",
            "é",
            "\u{1f600}",
            "\0",
            "\u{202e}",
            " ",
            "E 7",
        ]);
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_definition_has_its_true_position(text in pieces(), pattern in prop::sample::select(PATTERNS.to_vec())) {
            let pattern = Regex::new(&format!("(?mR){pattern}")).map_err(|why| TestCaseError::fail(why.to_string()))?;
            for ending in ["c", "cs", "rs", "go", "ts", "py", "php", "sql", "lua", "hs", "swift", "txt"] {
                for found in find_definitions(&format!("x.{ending}"), &text, &pattern) {
                    let (place, key) = (&found.place, found.columns.get("code").or(found.columns.get("name")));
                    let line = text.split('\n').nth(place.position.line - 1).unwrap_or("");
                    let rest: String = line.chars().skip(place.position.column - 1).collect();
                    let marked = place.line.get(place.mark.clone());
                    prop_assert!(marked.is_some_and(|marked| rest.starts_with(marked)), "{place:?}");
                    prop_assert!(key.is_some_and(|key| key.starts_with(marked.unwrap_or("").trim())), "{key:?} {place:?}");
                }
            }
        }
    }
}
