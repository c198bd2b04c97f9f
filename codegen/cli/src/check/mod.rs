//! `check`: page, table and source code against each other.

mod definition;
mod hit;
mod lexer;
mod listing;
mod page;
mod prose;
mod sample;
mod wording;

use crate::args::Check;
use crate::audit::today;
use crate::find::entry::Entry;
use crate::find::{self, Imported};
use crate::import::lock::{self, Lock};
use crate::import::{bytes, doubts, hint, known, refuse};
use crate::page::Paper;
use crate::report::{self, Report, count};
use anstream::eprintln;
use error_tables_codegen::audit::{Accepted, Config, audit};
use error_tables_codegen::finding::{Finding, Level};
use error_tables_codegen::lower::lower;
use error_tables_codegen::model::{Api, Model};
use error_tables_codegen::rules::{Kind, drift};
use error_tables_codegen::tree::Tree;
use hit::Hit;
use std::collections::HashSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Lints of tables that a page's reader asks for too.
const LINTS: [&str; 2] = ["vocabulary-mixed", "rate-limit-undocumented"];

/// An API and its page.
pub(crate) struct Subject<'a> {
    pub(crate) model: &'a Model,
    pub(crate) api: &'a Api,
    pub(crate) imported: Imported,
    /// The page's rows; where cells ran together, as the table parts them.
    pub(crate) codes: Vec<Entry>,
    pub(crate) paper: Paper,
    text: String,
}

impl Subject<'_> {
    /// Whether the page names a word anywhere.
    pub(crate) fn mentions(&self, word: &str) -> bool {
        let edge = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        self.text.match_indices(word).any(|(at, _)| {
            let before = self
                .text
                .get(..at)
                .and_then(|text| text.chars().next_back());
            let after = self
                .text
                .get(at + word.len()..)
                .and_then(|text| text.chars().next());
            edge(before) && edge(after)
        })
    }

    /// The grid that is the list of codes: the one with the most.
    fn list(&self) -> Option<usize> {
        let number = |grid: usize| {
            self.imported
                .codes
                .iter()
                .filter(|entry| entry.grid == grid)
                .count()
        };
        let grids: HashSet<usize> = self.imported.codes.iter().map(|entry| entry.grid).collect();
        grids
            .into_iter()
            .max_by_key(|grid| (number(*grid), usize::MAX - grid))
    }

    /// Whether a grid describes codes of the list again, and is no part of the list itself.
    pub(crate) fn further(&self, grid: usize) -> bool {
        let Some(list) = self.list().filter(|list| *list != grid) else {
            return false;
        };
        let cells = |at: usize| {
            self.imported
                .page
                .grids
                .get(at)
                .map_or("", |grid| grid.shape.name())
        };
        let columns = |at: usize| self.imported.page.grids.get(at).map(|grid| &grid.columns);
        cells(list) != cells(grid) || columns(list) != columns(grid)
    }

    /// The codes of the list, and the words that stand beside its statuses.
    pub(crate) fn listed(&self) -> HashSet<&str> {
        let codes = self
            .codes
            .iter()
            .filter(|entry| !self.further(entry.grid))
            .map(|entry| entry.code.as_str());
        let names = self
            .imported
            .statuses
            .iter()
            .map(|entry| entry.name.as_str());
        codes
            .chain(names.filter(|name| name.contains('_')))
            .collect()
    }
}

pub(crate) fn run(verb: &Check) -> ExitCode {
    execute(verb).unwrap_or_else(|code| code)
}

fn execute(verb: &Check) -> Result<ExitCode, ExitCode> {
    report::clear(&verb.reporting)?;
    let config = Config::read(&verb.tables).map_err(|error| report::refuse(&error))?;
    let read = Tree::read(&verb.tables).and_then(lower);
    let model = match read {
        Ok(model) => model,
        Err(error) => {
            let findings = report::mistakes(&error)?;
            return Ok(
                Report::new("check", verb.tables.display().to_string(), findings)
                    .deliver(&verb.reporting, None),
            );
        }
    };
    let apis: Vec<&Api> = model
        .apis
        .iter()
        .filter(|api| verb.api.as_ref().is_none_or(|name| *name == api.name))
        .collect();
    if apis.is_empty() {
        return Err(refuse(&format!(
            "there is no API `{}` in {}",
            verb.api.clone().unwrap_or_default(),
            verb.tables.display()
        )));
    }
    let pages = pages(verb, &apis)?;
    let (mut findings, mut accepted, mut compared, mut coverage) = (Vec::new(), 0, 0, Vec::new());
    for (api, (lock, path)) in apis.iter().zip(pages) {
        let mut used = HashSet::new();
        let mut hits = Vec::new();
        if let Some(path) = &path {
            compared += 1;
            hits.extend(read_page(&model, api, lock.as_ref(), path)?);
        }
        let (more, counts) = listing::compared(&model, api, &verb.tables)?;
        hits.extend(more);
        coverage.extend(counts);
        let (found, quiet) = hit::settle(hits, api, &config, verb.all, &mut used);
        findings.extend(found);
        accepted += quiet;
        if path.is_some() && !verb.all {
            findings.extend(hit::unused(&model, api, &config, &used));
        }
    }
    if compared == 0 && coverage.is_empty() && findings.is_empty() {
        return Err(refuse(
            "nothing was compared: no page is at hand, and no api.toml has a [[source]]",
        ));
    }
    let today = today();
    if compared > 0 {
        let lints = audit(
            &model,
            &config,
            Accepted {
                today: today.clone(),
                all: verb.all,
            },
        );
        let ours = |finding: &Finding| {
            LINTS.contains(&finding.rule.id) && apis.iter().any(|api| api.name == finding.api)
        };
        findings.extend(lints.findings.into_iter().filter(ours));
    }
    let outcome = config.settle(
        Kind::Drift,
        Accepted {
            today,
            all: verb.all,
        },
        findings,
    );
    let mut scope = format!(
        "{} of {}",
        count(compared, "page"),
        count(apis.len(), "API")
    );
    for text in &coverage {
        scope.push_str("; ");
        scope.push_str(text);
    }
    if accepted + outcome.accepted > 0 {
        let _ = write!(scope, "; {} accepted", accepted + outcome.accepted);
    }
    Ok(Report::new("check", scope, outcome.findings).deliver(&verb.reporting, config.fail_on()))
}

fn read_page(
    model: &Model,
    api: &Api,
    lock: Option<&Lock>,
    path: &Path,
) -> Result<Vec<Hit>, ExitCode> {
    let bytes = bytes(path)?;
    let choice = lock.map(|lock| lock.choice.clone()).unwrap_or_default();
    let imported = find::import(&bytes, &hint(path, &choice));
    let text = crate::page::decode(&bytes);
    let mut codes = imported.codes.clone();
    known::settle(&mut codes, &known::codes(api));
    let subject = Subject {
        model,
        api,
        codes,
        paper: Paper::new(&path.to_string_lossy(), &text),
        imported,
        text: text.into_owned(),
    };
    let mut hits = page::compared(&subject);
    hits.extend(prose::unlisted(&subject));
    hits.extend(prose::statuses(&subject));
    hits.extend(prose::keys(&subject));
    hits.extend(sample::compared(&subject));
    for finding in doubts(&subject.imported.doubts, &subject.paper, &api.name) {
        let subject = finding.subjects.first().cloned().unwrap_or_default();
        let mut hit = Hit::new(
            &drift::IMPORT_AMBIGUOUS,
            &subject,
            finding.message,
            finding.places,
        )
        .help(finding.help);
        hit.keys = vec![subject];
        hits.push(hit);
    }
    if subject.imported.chosen.is_empty() {
        let message = "the page has no error table any more";
        hits.push(Hit::new(
            &drift::DOC_CODE_MISSING,
            "page",
            message,
            vec![subject.paper.place(1, "", "")],
        ));
    }
    if let Some(lock) = lock.filter(|lock| lock.sha256 != lock::hash(&bytes)) {
        let message = format!(
            "the page is not the one that was imported on {}",
            lock.imported
        );
        let mut hit = Hit::new(
            &drift::SOURCE_STALE,
            "page",
            message,
            vec![subject.paper.place(1, "", "")],
        );
        hit.help = format!("error-tables import {} --api {}", path.display(), api.name);
        hits.push(hit);
    }
    Ok(hits)
}

type Paged = (Option<Lock>, Option<PathBuf>);

/// The lock and the page of each API.
fn pages(verb: &Check, apis: &[&Api]) -> Result<Vec<Paged>, ExitCode> {
    let mut found: Vec<Paged> = Vec::new();
    for api in apis {
        found.push((
            Lock::read(&verb.tables.join(&api.name)).map_err(|why| refuse(&why))?,
            None,
        ));
    }
    for page in &verb.pages {
        let name = page.file_name().unwrap_or_default().to_string_lossy();
        let stem = page.file_stem().unwrap_or_default().to_string_lossy();
        let locked = |(lock, _): &Paged| {
            lock.as_ref()
                .is_some_and(|lock| lock.page.rsplit('/').next() == Some(&*name))
        };
        let at = found
            .iter()
            .position(locked)
            .or_else(|| apis.iter().position(|api| *api.name == *stem));
        let at = at.or(if apis.len() == 1 && verb.api.is_some() {
            Some(0)
        } else {
            None
        });
        match at.and_then(|at| found.get_mut(at)) {
            Some((_, path)) => *path = Some(page.clone()),
            None => {
                return Err(refuse(&format!(
                    "no API was imported from {}; say which with --api",
                    page.display()
                )));
            }
        }
    }
    if verb.pages.is_empty() {
        for (api, (lock, path)) in apis.iter().zip(&mut found) {
            let Some(lock) = lock else { continue };
            let file = Path::new(&lock.page);
            let at = verb.folder.as_ref().map_or_else(
                || file.to_path_buf(),
                |from| from.join(file.file_name().unwrap_or_default()),
            );
            if at.is_file() {
                *path = Some(at);
            } else {
                eprintln!(
                    "note: {}: its page {} is not here, and was not compared; give it, or its folder with --pages",
                    api.name,
                    at.display()
                );
            }
        }
    }
    Ok(found)
}

/// Not above the level that a rule has anyway.
pub(crate) const INFO: Level = Level::Info;
