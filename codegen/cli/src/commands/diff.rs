//! `diff`: shows what changed between two states of the tables, and whom it breaks.

use crate::comparison::{ComparedTables, Comparison, Versions};
use crate::date::today;
use crate::error::CliError;
use crate::options::ReportOptions;
use crate::report::{Report, deliver_report, format_count};
use error_tables_review::config::Config;
use error_tables_review::diff::check_deprecations;
use error_tables_review::finding::Finding;
use error_tables_review::hit::Hit;
use error_tables_review::rule::{Audience, Bump, Kind, Level};
use error_tables_review::suppressions::{Accepted, Outcome, Scope, suppress};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct DiffArgs {
    #[command(flatten)]
    pub(super) compared: ComparedTables,

    /// Report only changes that concern these users
    #[arg(long, value_enum, default_value_t, value_name = "WHO")]
    view: View,

    /// Report an error if the version of the generated crate is too small for the changes
    #[arg(long)]
    enforce_version: bool,

    /// Report suppressed findings as well
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    pub(super) report: ReportOptions,
}

/// Whose view of a change is reported.
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum View {
    /// All users
    #[default]
    All,
    /// Clients and servers
    Wire,
    /// Programs that call the API
    Client,
    /// Programs that serve the API
    Server,
    /// Crates that depend on the generated crate
    Rust,
    /// Readers of the documentation
    Docs,
}

pub(crate) fn run(args: &DiffArgs) -> Result<ExitCode, CliError> {
    let comparison = args.compared.compare()?;
    let config = match &comparison.head.settings {
        Some((path, bytes)) => Config::parse(path, bytes.clone()).map_err(CliError::settings)?,
        None => Config::default(),
    };
    let report = build_report(args, comparison, &config)?;
    deliver_report(report, &args.report, config.fail_on())
}

fn build_report(
    args: &DiffArgs,
    comparison: Comparison,
    config: &Config,
) -> Result<Report, CliError> {
    let Comparison {
        base,
        head,
        mut findings,
        bump,
        versions,
    } = comparison;
    let headline = render_headline(bump, versions.as_ref(), &findings);
    match &versions {
        Some(versions) => findings.extend(versions.check_bump(bump, args.enforce_version)),
        None if args.enforce_version => {
            return Err(missing_version(&args.compared.manifest));
        }
        None => {}
    }
    if let Some(days) = config.deprecation_days() {
        findings.extend(check_deprecations(&base.model, &head.model, days, &today()));
    }
    let accepted = Accepted {
        today: today(),
        all: args.all,
    };
    let hits = findings.into_iter().map(Hit::from).collect();
    let scope = Scope {
        kind: Kind::Diff,
        model: None,
        is_judged: &|_, _| true,
    };
    let Outcome {
        mut findings,
        accepted,
    } = suppress(hits, config, accepted, &scope);
    findings.retain_mut(|finding| filter_verdicts(finding, args.view, config));
    let codes = head.model.apis.iter().map(|api| api.codes.len()).sum();
    let accepted = if accepted > 0 {
        format!("; {accepted} accepted")
    } else {
        String::new()
    };
    let scope = format!(
        "{}, {}, from {} to {}{accepted}",
        format_count(head.model.apis.len(), "API"),
        format_count(codes, "code"),
        base.shown,
        head.shown
    );
    let mut report = Report::new("diff", scope, findings);
    (report.required_bump, report.headline) = (Some(bump), Some(headline));
    Ok(report)
}

fn missing_version(manifest: &Path) -> CliError {
    CliError::usage_with_help(
        format!(
            "the version cannot be enforced: one side has no {}, or no version in it",
            manifest.display()
        ),
        "name the manifest of the generated crate with --manifest, relative to the folder that contains the folder of tables",
    )
}

/// The required version bump, and the rules that require it.
fn render_headline(bump: Bump, versions: Option<&Versions>, findings: &[Finding]) -> String {
    if bump == Bump::None {
        return "required bump: none".to_string();
    }
    let step = versions.map_or_else(String::new, |versions| {
        format!(": {}", versions.describe_step(bump))
    });
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.bump == Some(bump)) {
        *rules.entry(finding.rule.id).or_default() += 1;
    }
    let why: Vec<String> = rules
        .into_iter()
        .map(|(rule, times)| {
            if times == 1 {
                rule.to_string()
            } else {
                format!("{rule} ({times})")
            }
        })
        .collect();
    format!(
        "required bump: {}{step}, because of {}",
        bump.name(),
        why.join(", ")
    )
}

/// Keeps the verdicts of a view, and returns whether the finding is reported. Findings that are not about a change always are.
fn filter_verdicts(finding: &mut Finding, view: View, config: &Config) -> bool {
    if finding.rule.kind != Kind::Diff {
        return true;
    }
    finding.verdicts.retain(|verdict| match view {
        View::All => true,
        View::Wire => matches!(verdict.audience, Audience::Client | Audience::Server),
        View::Client => verdict.audience == Audience::Client,
        View::Server => verdict.audience == Audience::Server,
        View::Rust => verdict.audience == Audience::Rust,
        View::Docs => verdict.audience == Audience::Reader,
    });
    let mut worst = finding.verdicts.iter().map(|verdict| verdict.level).max();
    if finding.rule.level == Level::Off {
        worst = worst.map(|_| Level::Off);
    }
    finding.level = worst.map_or(Level::Off, |level| config.weigh(finding.rule, level));
    finding.level > Level::Off
}
