//! Source code against table: what `[[source]]` reads out of files.

use super::definition::{Definition, definitions, key};
use super::hit::{Hit, rule};
use super::row::{differences, is, stated};
use error_tables_codegen::finding::{Level, Place};
use error_tables_codegen::model::{Api, Code, Listing, Model};
use error_tables_codegen::rules::drift;
use regex::RegexBuilder;
use std::collections::HashSet;
use std::path::Path;
use std::process::ExitCode;

/// How large a compiled pattern may be.
const LARGEST: usize = 16 << 20;

/// Everything that differs, and the coverage of each `[[source]]` in words.
pub(crate) fn compared(
    model: &Model,
    api: &Api,
    tables: &Path,
) -> Result<(Vec<Hit>, Vec<String>), ExitCode> {
    let (mut hits, mut counts) = (Vec::new(), Vec::new());
    for listing in &api.listings {
        let compiled = RegexBuilder::new(&listing.pattern.value)
            .multi_line(true)
            .size_limit(LARGEST)
            .build();
        let pattern = match compiled {
            Ok(pattern) => pattern,
            Err(why) => {
                let message = format!(
                    "`pattern` is no regular expression: {}",
                    why.to_string().lines().last().unwrap_or("")
                );
                let place = Place::of(&model.sources, listing.pattern.span, "");
                hits.push(
                    Hit::new(
                        rule("value-invalid", &drift::CODE_UNDOCUMENTED),
                        "source",
                        message,
                        vec![place],
                    )
                    .help("see https://docs.rs/regex for what it may hold"),
                );
                continue;
            }
        };
        let definitions = definitions(model, listing, &pattern, tables, &mut hits)?;
        let documented = judge(model, api, listing, &definitions, &mut hits);
        let codes: HashSet<&str> = definitions.iter().filter_map(key).collect();
        counts.push(format!(
            "{}: {documented} of {} documented",
            api.name,
            codes.len()
        ));
    }
    Ok((hits, counts))
}

/// Compares the definitions with the rows; gives how many codes are documented.
fn judge(
    model: &Model,
    api: &Api,
    listing: &Listing,
    definitions: &[Definition],
    hits: &mut Vec<Hit>,
) -> usize {
    let mut met: HashSet<&str> = HashSet::new();
    let mut documented: HashSet<&str> = HashSet::new();
    let mut rows: HashSet<usize> = HashSet::new();
    for definition in definitions {
        let Some(word) = key(definition) else {
            continue;
        };
        let stated = definition
            .columns
            .get("status")
            .and_then(|text| stated(text));
        let same: Vec<(usize, &Code)> = api
            .codes
            .iter()
            .enumerate()
            .filter(|(_, row)| is(row, definition))
            .collect();
        let exact = same.iter().find(|(_, row)| {
            stated.is_some() && row.status.as_ref().map(|status| status.value) == stated
        });
        let Some((at, row)) = exact.or(same.first()).copied() else {
            if met.insert(word) {
                let message = format!("the source code has `{word}`, the table does not");
                let mut hit = Hit::new(
                    &drift::CODE_UNDOCUMENTED,
                    word,
                    message,
                    vec![definition.place.clone()],
                )
                .many("codes of the source code are not in the table");
                if listing.documented.is_some() {
                    // The ratchet says how many may be missing.
                    hit.most = Level::Info;
                }
                hits.push(hit);
            }
            continue;
        };
        documented.insert(word);
        if definition.columns.contains_key("status") && stated.is_some() {
            rows.insert(at);
        } else {
            rows.extend(same.iter().map(|(at, _)| *at));
        }
        let places = vec![
            definition.place.clone(),
            Place::of(&model.sources, row.span, "the table"),
        ];
        differences(row, definition, (word, stated), &places, hits);
    }
    for (at, row) in api
        .codes
        .iter()
        .enumerate()
        .filter(|(at, row)| !rows.contains(at) && !row.is_retired())
    {
        let _ = at;
        let word = row.wire.value.to_string();
        let message = format!("the table has `{word}`, the source code does not");
        let place = Place::of(&model.sources, row.span, "");
        hits.push(
            Hit::new(&drift::CODE_UNIMPLEMENTED, &word, message, vec![place])
                .many("codes of the table are not in the source code"),
        );
    }
    let number = documented.len();
    if let Some(promised) = listing
        .documented
        .as_ref()
        .filter(|promised| i64::try_from(number).unwrap_or(i64::MAX) < promised.value)
    {
        let message = format!(
            "{number} codes of the source code are documented, {} were",
            promised.value
        );
        hits.push(Hit::new(
            &drift::COVERAGE_FELL,
            "source",
            message,
            vec![Place::of(&model.sources, promised.span, "")],
        ));
    } else if let Some(promised) = listing
        .documented
        .as_ref()
        .filter(|promised| i64::try_from(number).unwrap_or(0) > promised.value)
    {
        anstream::eprintln!(
            "note: {}: {number} codes are documented now, {} were; write documented = {number}",
            api.name,
            promised.value
        );
    }
    number
}
