//! `check`: compares documents, tables and source code.

use crate::baseline::{SHARED_RULES, write_baseline};
use crate::check::{
    CheckedDocument, Compared, DocumentPair, DocumentSearch, SourceFolder, check_document,
    compare_source_code,
};
use crate::date::today;
use crate::error::CliError;
use crate::options::{ReportOptions, TablesOption};
use crate::output;
use crate::report::{Report, deliver_report, format_count};
use crate::tables::{require_tables, select_apis};
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::{Api, Model};
use error_tables_codegen::tools::tree::Tree;
use error_tables_review::audit::audit;
use error_tables_review::config::Config;
use error_tables_review::finding::Finding;
use error_tables_review::hit::Hit;
use error_tables_review::rule::{Kind, Rule};
use error_tables_review::suppressions::{Accepted, Scope, suppress};

use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct CheckArgs {
    /// The documents to compare [default: those that the lock files name]
    ///
    /// A document belongs to the API that was imported from a file with the same name, or that has the same name itself.
    #[arg(value_name = "DOCUMENT")]
    documents: Vec<PathBuf>,

    /// Check only this API
    #[arg(long, value_name = "NAME")]
    api: Option<String>,

    /// The folder that has the documents of the lock files
    #[arg(long = "pages", value_name = "DIR")]
    pages_folder: Option<PathBuf>,

    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// The folder that the files of a `[[source]]` must be in [default: the folder that contains the folder of tables]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,

    /// Report suppressed findings as well
    #[arg(long)]
    all: bool,

    /// Write the findings to the baseline in audit.toml, so that only new ones are reported from now on
    #[arg(long, conflicts_with_all = ["all", "api"])]
    write_baseline: bool,

    #[command(flatten)]
    pub(super) report: ReportOptions,
}

pub(crate) fn run(args: &CheckArgs) -> Result<ExitCode, CliError> {
    let tables = &args.tables.folder;
    require_tables(tables)?;
    let config = Config::read(tables).map_err(CliError::settings)?;
    let model = match Tree::read(tables).and_then(build_model) {
        Ok(model) => model,
        Err(error) => {
            let findings = CliError::from(error).into_findings()?;
            let report = Report::new("check", tables.display().to_string(), findings);
            return deliver_report(report, &args.report, None);
        }
    };
    let apis = select_apis(&model, args.api.as_deref(), tables)?;
    let source_folder = SourceFolder::new(tables, args.root.as_deref())?;
    let search = DocumentSearch {
        given: &args.documents,
        folder: args.pages_folder.as_deref(),
        tables,
        api_is_given: args.api.is_some(),
    };
    let mut notes = Vec::new();
    let pairs = search.pair_documents(&apis, &mut notes)?;
    let is_partial = args.api.is_some()
        || pairs
            .iter()
            .any(|pair| pair.lock.is_some() && pair.document.is_none());
    let Comparison {
        hits,
        coverage,
        compared,
    } = compare_apis(&model, &apis, pairs, &source_folder, &mut notes)?;
    for note in &notes {
        output::print_note(note);
    }
    let documents = compared.values().filter(|with| with.document).count();
    if documents == 0 && coverage.is_empty() && hits.is_empty() {
        return Err(CliError::usage(
            "nothing was compared: no document was found, and no api.toml has a [[source]]",
        ));
    }
    if args.write_baseline && is_partial {
        return Err(CliError::usage_with_help(
            "no baseline was written, since not every document was found",
            "name their folder with --pages",
        ));
    }
    let accept = || Accepted {
        today: today(),
        all: args.all,
    };
    let is_judged = |api: &Api, rule: &Rule| {
        let with = compared.get(api.name.as_str()).copied();
        with.unwrap_or_default().is_judged(api, rule)
    };
    let scope = Scope {
        kind: Kind::Check,
        model: Some(&model),
        is_judged: &is_judged,
    };
    let find_shared = |config: &Config| -> Vec<Finding> {
        if documents == 0 {
            return Vec::new();
        }
        let is_ours = |finding: &Finding| {
            SHARED_RULES.contains(&finding.rule.id)
                && apis.iter().any(|api| api.name == finding.api)
        };
        let audited = audit(&model, config, accept()).findings;
        audited.into_iter().filter(is_ours).collect()
    };
    if args.write_baseline {
        let config = config.without_baseline();
        let mut findings = suppress(hits, &config, accept(), &scope).findings;
        findings.extend(find_shared(&config));
        return write_baseline(tables, &findings, |rule| {
            rule.kind == Kind::Check || SHARED_RULES.contains(&rule.id)
        });
    }
    let mut outcome = suppress(hits, &config, accept(), &scope);
    outcome.findings.extend(find_shared(&config));
    if is_partial {
        // A suppression may still be needed for what was not compared.
        outcome
            .findings
            .retain(|finding| finding.rule.id != "suppression-unused" || !finding.api.is_empty());
    }
    let scope = describe_scope(documents, apis.len(), &coverage, outcome.accepted);
    let report = Report::new("check", scope, outcome.findings);
    deliver_report(report, &args.report, config.fail_on())
}

/// What was found in all APIs.
#[derive(Default)]
struct Comparison<'a> {
    hits: Vec<Hit>,
    /// The coverage of each `[[source]]` in words.
    coverage: Vec<String>,
    /// What each API was compared with.
    compared: HashMap<&'a str, Compared>,
}

/// Compares each API with its document and its source code.
fn compare_apis<'a>(
    model: &'a Model,
    apis: &[&'a Api],
    pairs: Vec<DocumentPair>,
    source_folder: &SourceFolder,
    notes: &mut Vec<String>,
) -> Result<Comparison<'a>, CliError> {
    let mut comparison = Comparison::default();
    for (api, DocumentPair { lock, document }) in apis.iter().zip(pairs) {
        let mut found = Vec::new();
        if let Some(path) = &document {
            let document = CheckedDocument::read(model, api, lock, path)?;
            if let Some(warning) = &document.warning {
                output::print_warning(warning);
            }
            found.extend(check_document(&document, path));
        }
        let source = compare_source_code(model, api, source_folder)?;
        for warning in &source.warnings {
            output::print_warning(warning);
        }
        notes.extend(source.notes);
        found.extend(source.hits);
        let found = found.into_iter().map(|hit| hit.in_api(&api.name));
        comparison.hits.extend(found);
        comparison.coverage.extend(source.coverage);
        let with = Compared {
            document: document.is_some(),
            source_code: source.complete,
        };
        comparison.compared.insert(&api.name, with);
    }
    Ok(comparison)
}

/// What was compared, in words.
fn describe_scope(documents: usize, apis: usize, coverage: &[String], accepted: usize) -> String {
    let mut scope = format!(
        "{} of {}",
        format_count(documents, "document"),
        format_count(apis, "API")
    );
    for text in coverage {
        scope.push_str("; ");
        scope.push_str(text);
    }
    if accepted > 0 {
        let _ = write!(scope, "; {accepted} accepted");
    }
    scope
}
