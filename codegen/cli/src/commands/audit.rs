//! `audit`: looks for problems in the tables.

use crate::baseline::write_baseline;
use crate::date::today;
use crate::error::CliError;
use crate::options::{ReportOptions, TablesOption};
use crate::output;
use crate::report::{Report, deliver_report, format_count};
use crate::tables::require_tables;
use error_tables_codegen::Error;
use error_tables_codegen::tools::files::{Replacement, replace_files};
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::source::Sources;
use error_tables_codegen::tools::tree::Tree;
use error_tables_review::audit::audit;
use error_tables_review::config::{Config, Profile};
use error_tables_review::finding::{Finding, Fix};
use error_tables_review::rule::{Kind, Level};
use error_tables_review::suppressions::{Accepted, Outcome};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct AuditArgs {
    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// The levels of rules that audit.toml does not set: minimal, default or strict
    #[arg(long, value_name = "PROFILE", value_parser = parse_profile)]
    profile: Option<Profile>,

    /// Set the level of a rule for this run, such as `text-case=warn`; can be repeated
    #[arg(long, value_name = "RULE=LEVEL", value_parser = parse_rule_level)]
    rule: Vec<(String, Level)>,

    /// Report suppressed findings as well
    #[arg(long)]
    all: bool,

    /// Fix what can be fixed safely, and report the rest
    #[arg(long, conflicts_with_all = ["all", "write_baseline"])]
    fix: bool,

    /// Write the findings to the baseline in audit.toml, so that only new ones are reported from now on
    #[arg(long, conflicts_with = "all")]
    write_baseline: bool,

    #[command(flatten)]
    pub(super) report: ReportOptions,
}

fn parse_profile(text: &str) -> Result<Profile, String> {
    let found = Profile::ALL.into_iter().find(|p| p.name() == text);
    found.ok_or_else(|| "the profiles are minimal, default and strict".to_string())
}

fn parse_rule_level(text: &str) -> Result<(String, Level), String> {
    let (rule, level) = text
        .split_once('=')
        .ok_or_else(|| "write RULE=LEVEL, such as text-case=warn".to_string())?;
    let levels = [Level::Off, Level::Info, Level::Warn, Level::Error];
    let level = levels.into_iter().find(|l| l.name() == level);
    let level = level.ok_or_else(|| "the levels are off, info, warn and error".to_string())?;
    Ok((rule.to_string(), level))
}

pub(crate) fn run(args: &AuditArgs) -> Result<ExitCode, CliError> {
    let folder = &args.tables.folder;
    require_tables(folder)?;
    let config = read_config(args)?;
    let model = match read_model(args, &config) {
        Ok(model) => model,
        Err(error) => {
            let findings = CliError::from(error).into_findings()?;
            let report = Report::new("audit", folder.display().to_string(), findings);
            return deliver_report(report, &args.report, None);
        }
    };
    let accepted = Accepted {
        today: today(),
        all: args.all,
    };
    if args.write_baseline {
        let config = config.without_baseline();
        let findings = audit(&model, &config, accepted).findings;
        return write_baseline(folder, &findings, |rule| rule.kind != Kind::Check);
    }
    let Outcome { findings, accepted } = audit(&model, &config, accepted);
    let codes = model.apis.iter().map(|api| api.codes.len()).sum();
    let mut scope = format!(
        "{}, {}",
        format_count(model.apis.len(), "API"),
        format_count(codes, "code")
    );
    if accepted > 0 {
        let _ = write!(scope, "; {accepted} accepted");
    }
    let report = Report::new("audit", scope, findings);
    deliver_report(report, &args.report, config.fail_on())
}

/// `audit.toml`, with the options of the command line over it.
fn read_config(args: &AuditArgs) -> Result<Config, CliError> {
    let mut config = Config::read(&args.tables.folder).map_err(CliError::settings)?;
    if let Some(profile) = args.profile {
        config = config.with_profile(profile);
    }
    for (rule, level) in &args.rule {
        config = config.with_level(rule, *level).map_err(CliError::usage)?;
    }
    Ok(config)
}

/// Reads the tables, and fixes them with `--fix`.
fn read_model(args: &AuditArgs, config: &Config) -> Result<Model, Error> {
    let tree = Tree::read(&args.tables.folder)?;
    let model = build_model(tree.clone())?;
    if args.fix {
        fix_tables(tree, model, config)
    } else {
        Ok(model)
    }
}

/// A fix can make another one possible. This is the limit.
const MAX_ROUNDS: usize = 8;

/// Applies the safe fixes, and writes them after the fixed tables were read again without errors.
fn fix_tables(mut tree: Tree, mut model: Model, config: &Config) -> Result<Model, Error> {
    let mut changed: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut fixed = 0;
    for _ in 0..MAX_ROUNDS {
        let accepted = Accepted {
            today: today(),
            all: false,
        };
        let (files, number) =
            apply_fixes(&model.sources, &audit(&model, config, accepted).findings);
        if files.is_empty() {
            break;
        }
        fixed += number;
        for folder in &mut tree.folders {
            for (path, bytes) in folder.files_mut() {
                if let Some(new) = files.get(path.as_str()) {
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
    output::print_progress(&format!(
        "fixed {} in {}\n",
        format_count(fixed, "place"),
        format_count(changed.len(), "file")
    ));
    Ok(model)
}

/// The changed files, and the number of fixes in them. Of two that overlap, the later one is left to the next round.
fn apply_fixes(sources: &Sources, findings: &[Finding]) -> (BTreeMap<String, Vec<u8>>, usize) {
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
