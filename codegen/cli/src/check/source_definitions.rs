//! Definitions of errors in source code, found with the regular expression of a `[[source]]`.

use super::lexer;
use error_tables_codegen::tools::model::{Listing, Model};
use error_tables_codegen::tools::source::{Position, Span};
use error_tables_review::finding::Place;
use error_tables_review::hit::Hit;
use error_tables_review::rules;
use regex::{Captures, Match, Regex, RegexBuilder};
use std::collections::BTreeMap;

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
    let (mut at, mut rescanned) = (0, 0);
    while let Some(captures) = pattern.captures_at(text, at) {
        let Some(whole) = captures.get(0) else { break };
        if is_code(whole.start()) {
            found.extend(lines.read_definition(path, text, pattern, &captures));
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
                let text = captures.name(name)?.as_str().trim();
                Some((name.to_string(), text.to_string()))
            })
            .collect();
        let key = captures.name("code").or_else(|| captures.name("name"))?;
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
