//! Source code, read by a regular expression whose named groups are columns.

use regex::Regex;

use super::source::LineIndex;
use crate::document::{Document, Layout, Row, Table, Text};

/// The patterns that are offered for source code, most specific first.
const PATTERNS: [&str; 9] = [
    // `VAN_LOST(1001, 404, "The van was not found")`
    r#"^\s*(?<name>[A-Z][A-Z0-9_]+)\s*\(\s*(?<code>-?\d+)\s*,\s*(?<status>[1-5]\d\d)\s*,\s*"(?<message>[^"]*)""#,
    // `VAN_LOST(1001, "The van was not found")`
    r#"^\s*(?<name>[A-Z][A-Z0-9_]+)\s*\(\s*"?(?<code>-?[\w.-]+)"?\s*,\s*"(?<message>[^"]*)""#,
    // `VAN_LOST("The van was not found")`
    r#"^\s*(?<code>[A-Z][A-Z0-9_]+)\s*\(\s*"(?<message>[^"]*)""#,
    // `ErrVanLost = errors.New("the van was not found")`
    r#"(?<code>\bErr\w+)\s*=\s*(?:errors\.New|fmt\.Errorf)\("(?<message>[^"]*)""#,
    // `#define VAN_LOST 1 /* The van was not found. */`
    r"^\s*#\s*define\s+(?<name>[A-Z]\w+)\s+\(?(?<code>-?(?:0[xX])?[0-9A-Fa-f]+)[LUlu]*\)?[ \t]*(?:/[/*]+[!<]*[ \t]*(?<meaning>.*?)[ \t]*(?:\*/)?[ \t]*)?$",
    // `VAN_LOST = 1; // The van was not found.`
    r"^\s*(?:(?:public|private|static|final|const|constexpr|int|case)\s+)*(?<name>[A-Za-z]\w+)\s*(?:\w+\s*)?=\s*(?<code>-?(?:0[xX])?[0-9A-Fa-f]+)\s*[,;]?[ \t]*(?:#|/[/*]+)[!<]*[ \t]*(?<meaning>.*?)[ \t]*(?:\*/)?$",
    // `// The van was not found.` above `VAN_LOST = 1;`
    r"^(?:\s*(?://+|\*|#)[ \t]*(?<meaning>.*\S)[ \t]*\n)?\s*(?:(?:export|public|private|static|final|const|constexpr|int|case)\s+)*(?<name>[A-Za-z]\w+)\s*(?:\w+\s*)?=\s*(?<code>-?(?:0[xX])?[0-9A-Fa-f]+)\s*[,;]?[ \t]*$",
    // `VAN_LOST = 'van_lost',`
    r#"^\s*(?:(?:export|public|private|static|final|const|readonly|String|string)\s+)*(?<name>[A-Za-z]\w+)\s*[=:]\s*['"](?<code>[\w.-]+)['"]\s*[,;]?[ \t]*(?://[ \t]*(?<meaning>.*))?$"#,
    // `van.lost=The van was not found.`, `VAN_LOST: 'The van was not found.',`
    r#"^\s*['"]?(?<code>[A-Za-z][\w.-]*)['"]?\s*[=:]\s*['"]?(?<message>[^'"\n]*[^'"\s,;])['"]?[ \t]*[,;]?[ \t]*$"#,
];

/// The extensions of files that are read by a pattern.
const EXTENSIONS: [&str; 28] = [
    "proto",
    "thrift",
    "h",
    "hh",
    "hpp",
    "hxx",
    "c",
    "cc",
    "cpp",
    "java",
    "kt",
    "scala",
    "go",
    "cs",
    "ts",
    "tsx",
    "js",
    "mjs",
    "php",
    "py",
    "rb",
    "rs",
    "swift",
    "dart",
    "ex",
    "lua",
    "inc",
    "properties",
];

/// Whether a file is source code, by its extension.
#[must_use]
pub fn is_source_code(file_name: &str) -> bool {
    let lower = file_name.to_ascii_lowercase();
    let extension = lower.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension))
}

/// The pattern for a file of source code, and how many definitions it finds. `None` for other files; a file without definitions
/// has no pattern.
#[must_use]
pub fn suggest_pattern(file_name: &str, source: &str) -> Option<(Option<&'static str>, usize)> {
    if !is_source_code(file_name) {
        return None;
    }
    let count = |pattern: &str| {
        compile_pattern(pattern).map_or(0, |regex| regex.captures_iter(source).count())
    };
    let best = PATTERNS
        .into_iter()
        .map(|pattern| (count(pattern), pattern))
        .rev()
        .max_by_key(|(found, _)| *found)
        .filter(|(found, _)| *found > 1);
    Some(best.map_or((None, 0), |(found, pattern)| (Some(pattern), found)))
}

/// Compiles a pattern; `^` and `$` match at the ends of lines.
///
/// # Errors
/// The error of the regular expression.
pub fn compile_pattern(pattern: &str) -> Result<Regex, regex::Error> {
    regex::RegexBuilder::new(pattern).multi_line(true).build()
}

/// Reads every match of a pattern as a row.
#[must_use]
pub fn read_pattern(source: &str, pattern: &Regex) -> Document {
    let lines = LineIndex::new(source);
    let names: Vec<&str> = pattern.capture_names().flatten().collect();
    let rows = pattern.captures_iter(source).map(|found| {
        let key = found.name("code").or_else(|| found.name("name"));
        let start = key
            .or_else(|| found.get(0))
            .map_or(0, |found| found.start());
        let line = lines.line_of(start);
        let text = |name: &&str| found.name(name).map_or("", |found| found.as_str()).trim();
        Row {
            line,
            cells: names
                .iter()
                .map(|name| Text::plain(text(name), line))
                .collect(),
            ..Row::default()
        }
    });
    let rows: Vec<Row> = rows.collect();
    let table = Table {
        layout: Layout::Records,
        path: Vec::new(),
        line: rows.first().map_or(1, |row| row.line),
        columns: names.iter().map(|name| (*name).to_owned()).collect(),
        rows,
        leftovers: Vec::new(),
    };
    Document {
        tables: vec![table],
        ..Document::default()
    }
}
