//! `audit`: what is odd in the tables.

use crate::args::Audit;
use crate::baseline;
use crate::report::{self, Report, count};
use anstream::eprintln;
use error_tables_codegen::Error;
use error_tables_codegen::tools::files::{Replacement, replace_files};
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::source::Sources;
use error_tables_codegen::tools::tree::Tree;
use error_tables_review::audit::audit;
use error_tables_review::config::Config;
use error_tables_review::finding::{Finding, Fix};
use error_tables_review::rule::Kind;
use error_tables_review::suppressions::{Accepted, Outcome};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

pub(crate) fn run(verb: &Audit) -> ExitCode {
    execute(verb).unwrap_or_else(|code| code)
}

fn execute(verb: &Audit) -> Result<ExitCode, ExitCode> {
    let config = config(verb)?;
    let fail = |error: &Error| match report::mistakes(error) {
        Ok(findings) => Report::new("audit", verb.tables.display().to_string(), findings)
            .deliver(&verb.reporting, None),
        Err(code) => code,
    };
    let tree = Tree::read(&verb.tables).map_err(|error| fail(&error))?;
    let mut model = build_model(tree.clone()).map_err(|error| fail(&error))?;
    if verb.fix {
        model = fix(tree, model, &config).map_err(|error| fail(&error))?;
    }
    let accepted = Accepted {
        today: today(),
        all: verb.all,
    };
    if verb.write_baseline {
        let config = config.without_baseline();
        let findings = audit(&model, &config, accepted).findings;
        return baseline::write(&verb.tables, &findings, |kind| kind != Kind::Check);
    }
    let Outcome { findings, accepted } = audit(&model, &config, accepted);
    let codes = model.apis.iter().map(|api| api.codes.len()).sum();
    let mut scope = format!(
        "{}, {}",
        count(model.apis.len(), "API"),
        count(codes, "code")
    );
    if accepted > 0 {
        let _ = write!(scope, "; {accepted} accepted");
    }
    let exit = Report::new("audit", scope, findings).deliver(&verb.reporting, config.fail_on());
    // The process ends here: to free every cell of a large table would take a tenth of the run.
    std::mem::forget(model);
    Ok(exit)
}

/// `audit.toml`, and what the command line sets over it.
fn config(verb: &Audit) -> Result<Config, ExitCode> {
    let mut config = Config::read(&verb.tables).map_err(|error| report::refuse(&error))?;
    if let Some(profile) = verb.profile {
        config = config.with_profile(profile);
    }
    for (rule, level) in &verb.rule {
        config = config.with_level(rule, *level).map_err(|message| {
            eprintln!("error: {message}");
            ExitCode::from(2)
        })?;
    }
    Ok(config)
}

/// The day in UTC, as `2026-11-22`; `SOURCE_DATE_EPOCH` sets it, so that a report can be made again.
pub(crate) fn today() -> String {
    let set = std::env::var("SOURCE_DATE_EPOCH").ok();
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |since| since.as_secs());
    let seconds = set.and_then(|set| set.parse().ok()).unwrap_or(now);
    // Howard Hinnant's civil_from_days, from the first of March of the year 0 on.
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, (month + 2) % 12 + 1);
    let year = year + era * 400 + u64::from(month < 3);
    format!("{year:04}-{month:02}-{day:02}")
}

/// One fix can make room for another, but not without end.
const ROUNDS: usize = 8;

/// Makes the safe changes, and writes them once the tables with them were read again.
fn fix(mut tree: Tree, mut model: Model, config: &Config) -> Result<Model, Error> {
    let mut changed: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut fixed = 0;
    for _ in 0..ROUNDS {
        let accepted = Accepted {
            today: today(),
            all: false,
        };
        let (files, number) = apply(&model.sources, &audit(&model, config, accepted).findings);
        if files.is_empty() {
            break;
        }
        fixed += number;
        for folder in &mut tree.folders {
            for file in [&mut folder.api, &mut folder.codes, &mut folder.statuses] {
                if let Some((path, bytes)) = file
                    && let Some(new) = files.get(path.as_str())
                {
                    bytes.clone_from(new);
                }
            }
        }
        model = build_model(tree.clone())?;
        changed.extend(files);
    }
    let files: Vec<Replacement<'_>> = changed
        .iter()
        .map(|(path, bytes)| Replacement {
            path: path.as_ref(),
            bytes,
        })
        .collect();
    replace_files(&files)?;
    let files = count(changed.len(), "file");
    eprintln!("fixed {} in {files}", count(fixed, "place"));
    Ok(model)
}

/// The changed files, and how many changes there are. Of two that overlap, the later waits for the next round.
fn apply(sources: &Sources, findings: &[Finding]) -> (BTreeMap<String, Vec<u8>>, usize) {
    let mut fixes: Vec<&Fix> = findings.iter().flat_map(|f| &f.fixes).collect();
    fixes.sort_by_key(|fix| fix.span);
    let mut texts: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let mut number = 0;
    for fix in fixes {
        let Some(source) = sources.file(fix.span) else {
            continue;
        };
        let (text, from) = texts.entry(source.path.clone()).or_default();
        let start = fix.span.start as usize;
        if let Some(before) = source.text.get(*from..start) {
            text.push_str(before);
            text.push_str(&fix.text);
            *from = fix.span.end as usize;
            number += 1;
        }
    }
    for (path, (text, from)) in &mut texts {
        let whole = sources.files().iter().find(|source| source.path == *path);
        text.push_str(
            whole
                .and_then(|source| source.text.get(*from..))
                .unwrap_or(""),
        );
    }
    let texts = texts.into_iter();
    let bytes = texts.map(|(path, (text, _))| (path, text.into_bytes()));
    (bytes.collect(), number)
}
