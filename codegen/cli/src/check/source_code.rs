//! Source code against the table: what `[[source]]` reads out of files.

use super::row_differences::{compare_row, parse_status};
use super::row_index::RowIndex;
use super::source_definitions::{Definition, compile_pattern, find_definitions, invalid_source};
use crate::error::CliError;
use crate::file_patterns::{PatternError, find_matching_files};
use crate::input::{decode_text, read_input};
use error_tables_codegen::tools::files::{ProjectRoot, project_folder};
use error_tables_codegen::tools::model::{Api, Code, Listing, Model, WireCode};
use error_tables_review::finding::Place;
use error_tables_review::hit::Hit;
use error_tables_review::rule::Level;
use error_tables_review::rules::check;
use std::collections::{BTreeSet, HashSet};
use std::path::{Component, Path, PathBuf};

/// The result of comparing source code with a table.
#[derive(Default)]
pub(crate) struct SourceComparison {
    pub(crate) hits: Vec<Hit>,
    /// The coverage of each `[[source]]` in words.
    pub(crate) coverage: Vec<String>,
    /// Notes that are not findings.
    pub(crate) notes: Vec<String>,
    pub(crate) warnings: Vec<String>,
    /// Whether there is source code, and all of it was read.
    pub(crate) complete: bool,
}

/// Reads the source code of an API and compares it with the table.
pub(crate) fn compare_source_code(
    model: &Model,
    api: &Api,
    source_folder: &SourceFolder,
) -> Result<SourceComparison, CliError> {
    let mut result = SourceComparison {
        complete: !api.listings.is_empty(),
        ..SourceComparison::default()
    };
    let index = RowIndex::new(api);
    let mut defined: HashSet<usize> = HashSet::new();
    for listing in &api.listings {
        let mut errors = Vec::new();
        let paths = source_folder.find_files(model, listing, &mut errors)?;
        let pattern = compile_pattern(model, listing).map_err(|hits| errors.extend(hits));
        result.complete &= errors.is_empty();
        result.hits.extend(errors);
        let Ok(pattern) = pattern else { continue };
        let mut definitions = Vec::new();
        for path in &paths {
            let raw = read_input(path)?;
            let decoded = decode_text(path, &raw);
            result.warnings.extend(decoded.warning);
            let shown = path.strip_prefix(".").unwrap_or(path);
            let shown = shown.to_string_lossy().replace('\\', "/");
            let text = String::from_utf8_lossy(&decoded.bytes);
            definitions.extend(find_definitions(&shown, &text, &pattern));
        }
        let comparison = ListingComparison {
            model,
            api,
            listing,
            index: &index,
        };
        let documented = comparison.compare_definitions(&definitions, &mut defined, &mut result);
        let codes: HashSet<&str> = definitions.iter().filter_map(Definition::key).collect();
        result.coverage.push(format!(
            "{}: {documented} of {} documented",
            api.name,
            codes.len()
        ));
    }
    if result.complete {
        result.hits.extend(find_unimplemented(model, api, &defined));
    }
    Ok(result)
}

/// Where source files are looked for.
pub(crate) struct SourceFolder {
    /// The folder that contains the folder of tables; paths start there.
    base: PathBuf,
    root: ProjectRoot,
    /// How many folders `base` is below the root.
    depth: usize,
}

impl SourceFolder {
    /// `root` is the folder that no source file may be outside of; by default the folder that contains the folder of tables.
    pub(crate) fn new(tables: &Path, root: Option<&Path>) -> Result<Self, CliError> {
        let base = project_folder(tables);
        let folder = root.unwrap_or(&base);
        let root = ProjectRoot::new(folder)?;
        let resolve = |path: &Path| {
            path.canonicalize()
                .map_err(|error| CliError::cannot_read(path, error))
        };
        let (inner, outer) = (resolve(&base)?, resolve(folder)?);
        let Ok(below) = inner.strip_prefix(&outer) else {
            return Err(CliError::usage_with_help(
                format!("{} is not inside {}", tables.display(), folder.display()),
                "give a folder with --root that contains the folder of tables",
            ));
        };
        let depth = below.components().count();
        Ok(SourceFolder { base, root, depth })
    }

    /// The files that a `[[source]]` names, each once. Reports names that match no file, and files outside the root.
    fn find_files(
        &self,
        model: &Model,
        listing: &Listing,
        errors: &mut Vec<Hit>,
    ) -> Result<BTreeSet<PathBuf>, CliError> {
        let mut files = BTreeSet::new();
        for file in &listing.files {
            let mut report = |message: String| {
                let help = "write paths relative to the folder that contains the folder of tables, and inside it or the folder given with --root";
                errors.push(invalid_source(model, file.span, message, help));
            };
            if Path::new(&file.value).has_root() {
                report(format!("`{}` is not a path inside the project", file.value));
                continue;
            }
            if climbs_above(Path::new(&file.value), self.depth) {
                report(format!("`{}` leads out of the project", file.value));
                continue;
            }
            let found = match find_matching_files(&self.base, &file.value, &self.root) {
                Ok(found) => found,
                Err(PatternError::Invalid(message)) => {
                    report(format!(
                        "`{}` is not a valid glob pattern: {message}",
                        file.value
                    ));
                    continue;
                }
                Err(PatternError::Unreadable(path, error)) => {
                    return Err(CliError::cannot_read(&path, error));
                }
            };
            for (paths, what) in [
                (&found.leading_out, "leads out of the project"),
                (&found.not_regular, "is not a regular file"),
            ] {
                for path in paths {
                    let path = path.strip_prefix(".").unwrap_or(path).display();
                    report(format!("`{}` matches `{path}`, which {what}", file.value));
                }
            }
            if found.files.is_empty()
                && found.leading_out.is_empty()
                && found.not_regular.is_empty()
            {
                report(format!("`{}` matches no file", file.value));
            }
            files.extend(found.files);
        }
        Ok(files)
    }
}

/// Whether a relative path climbs more than `depth` folders above the folder that it starts in.
fn climbs_above(path: &Path, mut depth: usize) -> bool {
    for component in path.components() {
        match component {
            Component::Normal(_) => depth += 1,
            Component::ParentDir if depth == 0 => return true,
            Component::ParentDir => depth -= 1,
            _ => {}
        }
    }
    false
}

/// The rows that no source code defines.
fn find_unimplemented(model: &Model, api: &Api, defined: &HashSet<usize>) -> Vec<Hit> {
    let rows = api.codes.iter().enumerate();
    rows.filter(|(at, row)| !defined.contains(at) && !row.is_retired())
        .map(|(_, row)| {
            let code = row.wire.value.to_string();
            let several = api.rows_with_code(&row.wire.value).nth(1).is_some();
            let status = row.status.as_ref().filter(|_| several);
            let with = status.map_or_else(String::new, |status| {
                format!(" with status {}", status.value)
            });
            let message = format!("the table has `{code}`{with}, but the source code does not");
            let label = match &row.wire.value {
                WireCode::Number(_) | WireCode::Range(_) => format!("{code} {}", row.name.value),
                WireCode::Word(_) => String::new(),
            };
            let place = Place::of(&model.sources, row.span, label);
            Hit::new(&check::CODE_UNIMPLEMENTED, &code, message, vec![place])
                .plural("codes of the table are not in the source code")
        })
        .collect()
}

/// A definition whose status no row of its code has.
fn report_other_status(
    code: &str,
    status: u16,
    rows: &[(usize, &Code)],
    places: &[Place],
) -> Option<Hit> {
    let statuses: Vec<String> = rows
        .iter()
        .filter_map(|(_, row)| Some(row.status.as_ref()?.value.to_string()))
        .collect();
    let (last, others) = statuses.split_last()?;
    let ours = match others {
        [] => last.clone(),
        others => format!("{} and {last}", others.join(", ")),
    };
    let message =
        format!("the source code answers `{code}` with {status}, but the table has {ours}");
    let hit = Hit::new(&check::CODE_STATUS_DIFFERS, code, message, places.to_vec());
    let hit = hit.plural("codes have another status in the source code");
    Some(match others {
        [] => hit,
        _ => hit.about(&status.to_string()),
    })
}

/// A comparison of one `[[source]]` with the table.
struct ListingComparison<'a> {
    model: &'a Model,
    api: &'a Api,
    listing: &'a Listing,
    index: &'a RowIndex<'a>,
}

impl ListingComparison<'_> {
    /// Compares definitions with their rows, and marks the rows that are defined. Returns how many codes are documented.
    fn compare_definitions(
        &self,
        definitions: &[Definition],
        defined: &mut HashSet<usize>,
        result: &mut SourceComparison,
    ) -> usize {
        let mut undocumented: HashSet<&str> = HashSet::new();
        let mut documented: HashSet<&str> = HashSet::new();
        let mut unknown_status: Option<&str> = None;
        for definition in definitions {
            let Some(key) = definition.key() else {
                continue;
            };
            let written = definition.columns.get("status");
            let status = written.and_then(|text| parse_status(text));
            if status.is_none() {
                unknown_status = unknown_status.or(written.map(String::as_str));
            }
            let same_code = self.index.find_rows(definition);
            let exact = same_code.iter().find(|(_, row)| {
                status.is_some() && row.status.as_ref().map(|status| status.value) == status
            });
            let Some((at, row)) = exact.or(same_code.first()).copied() else {
                if undocumented.insert(key) {
                    result.hits.push(self.undocumented_code(definition));
                }
                continue;
            };
            documented.insert(key);
            if status.is_none() || same_code.len() == 1 {
                defined.extend(same_code.iter().map(|(at, _)| *at));
            } else if exact.is_some() {
                defined.insert(at);
            }
            let code = row.wire.value.to_string();
            let table = Place::of(&self.model.sources, row.span, "the table");
            let places = [definition.place.clone(), table];
            if let (Some(status), None) = (status, exact) {
                result
                    .hits
                    .extend(report_other_status(&code, status, &same_code, &places));
            }
            result
                .hits
                .extend(compare_row(row, definition, &code, &places));
        }
        if let Some(text) = unknown_status {
            result.notes.push(format!(
                "{}: `{text}` in the source code is not a status that can be compared",
                self.api.name
            ));
        }
        self.compare_coverage(documented.len(), result);
        documented.len()
    }

    fn undocumented_code(&self, definition: &Definition) -> Hit {
        let code = definition.code();
        let label = match definition.columns.get("name") {
            Some(name) if *name != code => format!("{code} {name}"),
            _ => code.clone(),
        };
        let message = format!("the source code has `{code}`, but the table does not");
        let mut place = definition.place.clone();
        place.label = label;
        let mut hit = Hit::new(&check::CODE_UNDOCUMENTED, &code, message, vec![place])
            .plural("codes of the source code are not in the table");
        if self.listing.documented.is_some() {
            // `documented` tells how many codes may be missing.
            hit.max_level = Level::Info;
        }
        hit
    }

    /// Reports coverage that fell below `documented`, and notes coverage that rose above it.
    fn compare_coverage(&self, number: usize, result: &mut SourceComparison) {
        let Some(promised) = &self.listing.documented else {
            return;
        };
        let now = i64::try_from(number).unwrap_or(i64::MAX);
        if now > promised.value {
            result.notes.push(format!(
                "{}: {number} codes are documented, up from {}; write documented = {number}",
                self.api.name, promised.value
            ));
        }
        if now < promised.value {
            let message = format!(
                "{number} codes of the source code are documented, down from {}",
                promised.value
            );
            let place = Place::of(&self.model.sources, promised.span, "");
            result.hits.push(Hit::new(
                &check::COVERAGE_FELL,
                "source",
                message,
                vec![place],
            ));
        }
    }
}
