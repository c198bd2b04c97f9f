//! Definitions of errors, read out of source code by a pattern.

use super::lexer;
use error_tables_codegen::tools::source::Position;
use error_tables_review::finding::Place;
use regex::{Captures, Match, Regex};
use std::collections::BTreeMap;

/// How much of a line a report shows on either side of a code.
const SHOWN: usize = 120;

/// How often a file may be read again, all in all, behind matches that do not count.
const AGAIN: usize = 4;

/// One definition in source code.
pub(super) struct Definition {
    pub(super) columns: BTreeMap<String, String>,
    pub(super) place: Place,
}

impl Definition {
    /// The code, or the name where the source code has no other.
    pub(super) fn key(&self) -> Option<&str> {
        let columns = &self.columns;
        let found = columns.get("code").or_else(|| columns.get("name"));
        found.map(|text| text.trim_matches(['"', '\'', '`']))
    }
}

/// The definitions of one file, in its order.
pub(super) fn read(path: &str, text: &str, pattern: &Regex) -> Vec<Definition> {
    let code = lexer::code(path, text);
    let counts = |at: usize| code.get(at).copied().unwrap_or(true);
    let mut lines = Lines {
        line: 1,
        column: 1,
        from: 0,
    };
    let mut found = Vec::new();
    let (mut at, mut again) = (0, 0);
    while let Some(captures) = pattern.captures_at(text, at) {
        let Some(whole) = captures.get(0) else { break };
        if counts(whole.start()) {
            found.extend(lines.definition(path, text, pattern, &captures));
            at = whole.end();
        } else {
            // What begins in a comment may reach over a definition behind it.
            let next = (whole.start()..=text.len()).find(|at| counts(*at));
            at = next.unwrap_or(text.len()).min(whole.end());
            again += whole.end() - at;
            if again > text.len().saturating_mul(AGAIN) {
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

/// Where counting lines has come to. Matches come in the order of the file.
struct Lines {
    line: usize,
    column: usize,
    from: usize,
}

impl Lines {
    fn definition(
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
            place: self.place(path, text, key),
        })
    }

    fn place(&mut self, path: &str, text: &str, key: Match<'_>) -> Place {
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
            .take(SHOWN.min(self.column - 1))
            .collect();
        let before: String = before.chars().rev().collect();
        let rest = text.get(key.start()..).unwrap_or("");
        let ends = |c: &char| !matches!(c, '\r' | '\n');
        let after: String = rest.chars().take(SHOWN).take_while(ends).collect();
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
        fn every_definition_is_where_it_is_said_to_be(text in pieces(), pattern in prop::sample::select(PATTERNS.to_vec())) {
            let pattern = Regex::new(&format!("(?mR){pattern}")).map_err(|why| TestCaseError::fail(why.to_string()))?;
            for ending in ["c", "cs", "rs", "go", "ts", "py", "php", "sql", "lua", "hs", "swift", "txt"] {
                for found in read(&format!("x.{ending}"), &text, &pattern) {
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
