//! Definitions of errors, read out of source code by a pattern.

use super::hit::{Hit, rule};
use super::lexer;
use crate::page::Paper;
use error_tables_codegen::finding::Place;
use error_tables_codegen::model::{Listing, Model};
use error_tables_codegen::rules::drift;
use regex::{Captures, Regex};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

/// One definition in source code.
pub(super) struct Definition {
    pub(super) columns: BTreeMap<String, String>,
    pub(super) place: Place,
}

pub(super) fn key(definition: &Definition) -> Option<&str> {
    let columns = &definition.columns;
    columns
        .get("code")
        .or_else(|| columns.get("name"))
        .map(String::as_str)
}

pub(super) fn definitions(
    model: &Model,
    listing: &Listing,
    pattern: &Regex,
    tables: &Path,
    hits: &mut Vec<Hit>,
) -> Result<Vec<Definition>, ExitCode> {
    let base = tables
        .parent()
        .filter(|path| !path.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut found = Vec::new();
    for file in &listing.files {
        let mut paths: Vec<_> = glob::glob(&base.join(&file.value).to_string_lossy())
            .into_iter()
            .flatten()
            .flatten()
            .filter(|path| path.is_file())
            .collect();
        paths.sort();
        if paths.is_empty() {
            let message = format!("`{}` names no file", file.value);
            let place = Place::of(&model.sources, file.span, "");
            hits.push(
                Hit::new(
                    rule("value-invalid", &drift::CODE_UNDOCUMENTED),
                    "source",
                    message,
                    vec![place],
                )
                .help("paths start from the folder that the tables are in"),
            );
        }
        for path in paths {
            let bytes = crate::import::bytes(&path)?;
            let text = String::from_utf8_lossy(&bytes);
            let shown = path
                .strip_prefix(".")
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            let code = lexer::code(&shown, &text, pattern.as_str());
            let paper = Paper::new(&shown, &text);
            let (mut line, mut from) = (1, 0);
            for captures in pattern.captures_iter(&text) {
                let Some(whole) = captures
                    .get(0)
                    .filter(|whole| code.get(whole.start()).copied().unwrap_or(true))
                else {
                    continue;
                };
                let start = captures
                    .name("code")
                    .or_else(|| captures.name("name"))
                    .map_or(whole.start(), |group| group.start());
                if start >= from {
                    line +=
                        u32::try_from(text.get(from..start).unwrap_or("").matches('\n').count())
                            .unwrap_or(0);
                    from = start;
                }
                found.push(definition(pattern, &captures, &paper, line));
            }
        }
    }
    Ok(found)
}

fn definition(pattern: &Regex, captures: &Captures<'_>, paper: &Paper, line: u32) -> Definition {
    let named = pattern.capture_names().flatten();
    let columns: BTreeMap<String, String> = named
        .filter_map(|name| {
            Some((
                name.to_string(),
                captures.name(name)?.as_str().trim().to_string(),
            ))
        })
        .collect();
    let word = columns
        .get("code")
        .or_else(|| columns.get("name"))
        .cloned()
        .unwrap_or_default();
    Definition {
        columns,
        place: paper.place(line, &word, "the source code"),
    }
}
