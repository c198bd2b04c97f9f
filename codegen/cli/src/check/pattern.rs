//! The regular expression of a `[[source]]`, and what its groups may be named.

use super::hit::{Hit, rule};
use error_tables_codegen::tools::model::{Listing, Model};
use error_tables_codegen::tools::source::Span;
use error_tables_review::finding::Place;
use error_tables_review::rules::check;
use regex::{Regex, RegexBuilder};

/// How large a compiled pattern may be.
const LARGEST: usize = 16 << 20;

/// What the groups of a pattern may be.
const COLUMNS: [&str; 7] = [
    "code", "name", "status", "message", "meaning", "remedy", "retry",
];

/// A mistake in a `[[source]]`.
pub(super) fn mistake(model: &Model, span: Span, message: String, help: &str) -> Hit {
    let place = Place::of(&model.sources, span, "");
    let id = rule("value-invalid", &check::CODE_UNDOCUMENTED);
    Hit::new(id, "source", message, vec![place]).help(help)
}

/// The compiled pattern; where it cannot be used, why.
pub(super) fn compiled(model: &Model, listing: &Listing) -> Result<Regex, Vec<Hit>> {
    let bad = |message, help: &str| mistake(model, listing.pattern.span, message, help);
    let pattern = RegexBuilder::new(&listing.pattern.value)
        .multi_line(true)
        .crlf(true)
        .size_limit(LARGEST)
        .build()
        .map_err(|why| {
            let why = why.to_string();
            let last = why.lines().last().unwrap_or("");
            let message = format!(
                "`pattern` is no regular expression: {}",
                last.trim_start_matches("error: ")
            );
            vec![bad(
                message,
                "see https://docs.rs/regex for what it may hold",
            )]
        })?;
    let groups: Vec<&str> = pattern.capture_names().flatten().collect();
    let mut hits: Vec<Hit> = groups
        .iter()
        .filter(|group| !COLUMNS.contains(group))
        .map(|group| {
            let message = format!("`{group}` is no column that a pattern reads");
            let help = format!("the groups are named {}", COLUMNS.join(", "));
            bad(message, &help)
        })
        .collect();
    if !groups.contains(&"code") && !groups.contains(&"name") {
        hits.push(bad(
            "`pattern` does not say where the code is".to_string(),
            "name a group of it: (?<code>…) or (?<name>…)",
        ));
    }
    if hits.is_empty() {
        Ok(pattern)
    } else {
        Err(hits)
    }
}
