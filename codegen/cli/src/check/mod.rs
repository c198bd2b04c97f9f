//! `check`: page, table and source code against each other.

mod body;
mod definition;
mod field;
mod files;
mod hit;
mod index;
mod language;
mod lexer;
mod listing;
mod page;
mod paired;
mod pattern;
mod promise;
mod row;
mod sample;
mod subject;
mod text;
mod unlisted;
mod wording;

use crate::args::Check;
use crate::audit::today;
use crate::baseline;
use crate::import::{doubts, refuse};
use crate::report::{self, Report, count};
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Api;
use error_tables_codegen::tools::tree::Tree;
use error_tables_review::audit::{Accepted, Config, audit};
use error_tables_review::finding::Finding;
use error_tables_review::rules::{Kind, drift};
use hit::{Against, Hit, Words};
use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use subject::Subject;

/// Lints of tables that a page's reader asks for too.
const LINTS: [&str; 2] = ["vocabulary-mixed", "rate-limit-undocumented"];

pub(crate) fn run(verb: &Check) -> ExitCode {
    execute(verb).unwrap_or_else(|code| code)
}

fn execute(verb: &Check) -> Result<ExitCode, ExitCode> {
    let config = Config::read(&verb.tables).map_err(|error| report::refuse(&error))?;
    let read = Tree::read(&verb.tables).and_then(build_model);
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
    let pages = paired::pages(verb, &apis)?;
    let (mut findings, mut accepted, mut compared, mut coverage) = (Vec::new(), 0, 0, Vec::new());
    let mut words = Words::new();
    let part = verb.api.is_some()
        || pages
            .iter()
            .any(|(lock, at)| lock.is_some() && at.is_none());
    for (api, (lock, path)) in apis.iter().zip(pages) {
        let mut used = HashSet::new();
        let mut hits = Vec::new();
        if let Some(path) = &path {
            compared += 1;
            let subject = Subject::read(&model, api, lock, path)?;
            hits.extend(page_hits(&subject, path));
        }
        let read = listing::compared(&model, api, &verb.tables)?;
        hits.extend(read.hits);
        coverage.extend(read.counts);
        let (found, quiet) = hit::settle(hits, api, &config, verb.all, &mut used, &mut words);
        findings.extend(found);
        accepted += quiet;
        if !verb.all {
            let against = Against {
                page: path.is_some(),
                source: read.whole,
            };
            findings.extend(hit::unused(&model, api, &config, &used, against));
        }
    }
    if compared == 0 && coverage.is_empty() && findings.is_empty() {
        return Err(refuse(
            "nothing was compared: no page is at hand, and no api.toml has a [[source]]",
        ));
    }
    if verb.write_baseline && part {
        return Err(refuse(
            "not every page is at hand, and no baseline was written; give the folder with --pages",
        ));
    }
    if verb.write_baseline {
        return baseline::write(&verb.tables, &findings, |kind| kind == Kind::Drift);
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
    let accept = Accepted {
        today,
        all: verb.all,
    };
    let mut outcome = config.settle(Kind::Drift, accept, findings, |all| hit::group(all, &words));
    if part {
        // What was not compared may still need what accepts it.
        let kept =
            |finding: &Finding| finding.rule.id != "suppression-unused" || !finding.api.is_empty();
        outcome.findings.retain(kept);
    }
    let scope = scope(compared, apis.len(), &coverage, accepted + outcome.accepted);
    Ok(Report::new("check", scope, outcome.findings).deliver(&verb.reporting, config.fail_on()))
}

/// What was compared, in words.
fn scope(compared: usize, apis: usize, coverage: &[String], accepted: usize) -> String {
    let mut scope = format!("{} of {}", count(compared, "page"), count(apis, "API"));
    for text in coverage {
        scope.push_str("; ");
        scope.push_str(text);
    }
    if accepted > 0 {
        let _ = write!(scope, "; {accepted} accepted");
    }
    scope
}

/// Everything on which a page and its table disagree, and what the page says against itself.
fn page_hits(subject: &Subject<'_>, path: &Path) -> Vec<Hit> {
    let mut hits = page::compared(subject);
    hits.extend(unlisted::codes(subject));
    hits.extend(promise::statuses(subject));
    hits.extend(field::keys(subject));
    hits.extend(sample::compared(subject));
    hits.extend(body::compared(subject));
    hits.extend(body::broken(subject));
    for finding in doubts(
        &subject.imported.ambiguities,
        &subject.paper,
        &subject.api.name,
    ) {
        let code = finding.subjects.first().cloned().unwrap_or_default();
        let mut hit = Hit::new(
            &drift::IMPORT_AMBIGUOUS,
            &code,
            finding.message,
            finding.places,
        )
        .help(finding.help);
        hit.keys = vec![code];
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
    if let Some(lock) = subject
        .lock
        .as_ref()
        .filter(|lock| lock.sha256 != subject.sha256)
    {
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
        hit.help = format!(
            "error-tables import {} --api {}",
            path.display(),
            subject.api.name
        );
        hits.push(hit);
    }
    hits
}
