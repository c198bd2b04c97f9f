//! Source code against table: what `[[source]]` reads out of files.

use super::definition::{self, Definition};
use super::files::files;
use super::hit::Hit;
use super::index::Index;
use super::pattern::compiled;
use super::row::{differences, stated};
use crate::import::{bytes, unicode};
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_codegen::tools::model::{Api, Listing, Model};
use error_tables_review::finding::{Level, Place};
use error_tables_review::rules::drift;
use std::collections::HashSet;
use std::path::Path;
use std::process::ExitCode;

/// What the source code says.
pub(crate) struct Compared {
    /// Everything that differs.
    pub(crate) hits: Vec<Hit>,
    /// The coverage of each `[[source]]` in words.
    pub(crate) counts: Vec<String>,
    /// Whether there is source code, and all of it was read.
    pub(crate) whole: bool,
}

/// Reads the source code of an API and compares it with the table.
///
/// # Errors
/// The exit status, after saying which file cannot be read.
pub(crate) fn compared(model: &Model, api: &Api, tables: &Path) -> Result<Compared, ExitCode> {
    let (mut hits, mut counts) = (Vec::new(), Vec::new());
    let index = Index::new(api);
    let mut defined: HashSet<usize> = HashSet::new();
    let mut whole = !api.listings.is_empty();
    for listing in &api.listings {
        let mut mistakes = Vec::new();
        let paths = files(model, listing, tables, &mut mistakes)?;
        let pattern = compiled(model, listing).map_err(|why| mistakes.extend(why));
        whole &= mistakes.is_empty();
        hits.extend(mistakes);
        let Ok(pattern) = pattern else { continue };
        let mut definitions = Vec::new();
        for path in &paths {
            let raw = bytes(path)?;
            let bytes = unicode(path, &raw);
            let shown = path.strip_prefix(".").unwrap_or(path);
            let shown = shown.to_string_lossy().replace('\\', "/");
            let text = String::from_utf8_lossy(&bytes);
            definitions.extend(definition::read(&shown, &text, &pattern));
        }
        let judge = Judge {
            model,
            api,
            listing,
            index: &index,
        };
        let documented = judge.definitions(&definitions, &mut defined, &mut hits);
        let codes: HashSet<&str> = definitions.iter().filter_map(Definition::key).collect();
        counts.push(format!(
            "{}: {documented} of {} documented",
            api.name,
            codes.len()
        ));
    }
    if whole {
        hits.extend(unimplemented(model, api, &defined));
    }
    Ok(Compared {
        hits,
        counts,
        whole,
    })
}

/// The rows that no source code defines.
fn unimplemented(model: &Model, api: &Api, defined: &HashSet<usize>) -> Vec<Hit> {
    let rows = api.codes.iter().enumerate();
    rows.filter(|(at, row)| !defined.contains(at) && !row.is_retired())
        .map(|(_, row)| {
            let word = row.wire.value.to_string();
            let message = format!("the table has `{word}`, the source code does not");
            let place = Place::of(&model.sources, row.span, "");
            Hit::new(&drift::CODE_UNIMPLEMENTED, &word, message, vec![place])
                .many("codes of the table are not in the source code")
        })
        .collect()
}

/// One `[[source]]` and the table.
struct Judge<'a> {
    model: &'a Model,
    api: &'a Api,
    listing: &'a Listing,
    index: &'a Index<'a>,
}

impl Judge<'_> {
    /// Compares the definitions with the rows; gives how many codes are documented, and marks the rows that are defined.
    fn definitions(
        &self,
        definitions: &[Definition],
        defined: &mut HashSet<usize>,
        hits: &mut Vec<Hit>,
    ) -> usize {
        let mut met: HashSet<&str> = HashSet::new();
        let mut documented: HashSet<&str> = HashSet::new();
        let mut unread: Option<&str> = None;
        for definition in definitions {
            let Some(word) = definition.key() else {
                continue;
            };
            let told = definition.columns.get("status");
            let stated = told.and_then(|text| stated(text));
            if stated.is_none() {
                unread = unread.or(told.map(String::as_str));
            }
            let same = self.index.find(definition);
            let exact = same.iter().find(|(_, row)| {
                stated.is_some() && row.status.as_ref().map(|status| status.value) == stated
            });
            let Some((at, row)) = exact.or(same.first()).copied() else {
                if met.insert(word) {
                    hits.push(self.undocumented(word, definition));
                }
                continue;
            };
            documented.insert(word);
            if stated.is_some() {
                defined.insert(at);
            } else {
                defined.extend(same.iter().map(|(at, _)| *at));
            }
            let table = Place::of(&self.model.sources, row.span, "the table");
            let places = [definition.place.clone(), table];
            differences(row, definition, (word, stated), &places, hits);
        }
        if let Some(text) = unread {
            anstream::eprintln!(
                "note: {}: `{}` in the source code is no status that can be compared",
                self.api.name,
                escape_invisible(text)
            );
        }
        hits.extend(self.ratchet(documented.len()));
        documented.len()
    }

    fn undocumented(&self, word: &str, definition: &Definition) -> Hit {
        let message = format!("the source code has `{word}`, the table does not");
        let places = vec![definition.place.clone()];
        let mut hit = Hit::new(&drift::CODE_UNDOCUMENTED, word, message, places)
            .many("codes of the source code are not in the table");
        if self.listing.documented.is_some() {
            // The ratchet says how many may be missing.
            hit.most = Level::Info;
        }
        hit
    }

    /// Coverage may rise and not fall.
    fn ratchet(&self, number: usize) -> Option<Hit> {
        let promised = self.listing.documented.as_ref()?;
        let now = i64::try_from(number).unwrap_or(i64::MAX);
        if now > promised.value {
            anstream::eprintln!(
                "note: {}: {number} codes are documented now, {} were; write documented = {number}",
                self.api.name,
                promised.value
            );
        }
        (now < promised.value).then(|| {
            let message = format!(
                "{number} codes of the source code are documented, {} were",
                promised.value
            );
            let place = Place::of(&self.model.sources, promised.span, "");
            Hit::new(&drift::COVERAGE_FELL, "source", message, vec![place])
        })
    }
}
