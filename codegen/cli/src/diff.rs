//! `diff`: what changed between two states of the tables, and for whom.

use crate::args::Reporting;
use crate::report::{self, Report, count};
use crate::side::{self, Compared, State};
use crate::version::{self, Versions};
use error_tables_codegen::diff;
use error_tables_codegen::finding::{Bump, Finding, Level};
use error_tables_codegen::rules::Audience;
use std::collections::BTreeMap;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Diff {
    #[command(flatten)]
    compared: Compared,

    /// Whose side is judged.
    #[arg(long, value_enum, default_value_t, value_name = "WHO")]
    view: View,

    /// A version of the generated crate that moved less than the changes ask for is an error.
    #[arg(long)]
    enforce_version: bool,

    /// Reports what audit.toml accepts, too.
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    reporting: Reporting,
}

/// Whose side of a change is judged.
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
enum View {
    /// Everybody's.
    #[default]
    All,
    /// Clients and servers.
    Wire,
    /// Programs that call the API.
    Client,
    /// Programs that answer for it.
    Server,
    /// Crates that depend on the generated one.
    Rust,
    /// Readers of the page.
    Docs,
}

pub(crate) fn run(verb: &Diff) -> ExitCode {
    match compare(&verb.compared).and_then(|compared| report(verb, compared)) {
        Ok(report) => report.deliver(&verb.reporting),
        Err(code) => code,
    }
}

/// Two states of the tables and all that differs.
pub(crate) struct Comparison {
    pub(crate) base: State,
    pub(crate) head: State,
    pub(crate) findings: Vec<Finding>,
    /// What all of them together ask for.
    pub(crate) bump: Bump,
    pub(crate) versions: Option<Versions>,
}

/// Reads both sides and compares them. Prints why it cannot, and gives the exit status 2.
pub(crate) fn compare(what: &Compared) -> Result<Comparison, ExitCode> {
    let sides = side::sides(&what.base, what.head.as_deref(), &what.tables);
    let (base, head) = sides.map_err(|failure| failure.exit())?;
    let (base, head) = (base.read(&what.manifest)?, head.read(&what.manifest)?);
    let findings = diff::diff(&base.model, &head.model);
    let bump = findings
        .iter()
        .filter_map(|finding| finding.bump)
        .max()
        .unwrap_or(Bump::None);
    let versions = Versions::read(&base, &head);
    Ok(Comparison {
        base,
        head,
        findings,
        bump,
        versions,
    })
}

fn report(verb: &Diff, compared: Comparison) -> Result<Report, ExitCode> {
    let Comparison {
        base,
        head,
        mut findings,
        bump,
        versions,
    } = compared;
    let headline = headline(bump, versions.as_ref(), &findings);
    findings.retain_mut(|finding| seen(finding, verb.view));
    match &versions {
        Some(versions) => findings.extend(versions.check(bump, verb.enforce_version)),
        None if verb.enforce_version => {
            return Err(version::missing(&verb.compared.manifest.display().to_string()).exit());
        }
        None => {}
    }
    let codes = head.model.apis.iter().map(|api| api.codes.len()).sum();
    let scope = format!(
        "{}, {}, from {} to {}",
        count(head.model.apis.len(), "API"),
        count(codes, "code"),
        base.shown,
        head.shown
    );
    let mut report = Report::new("diff", scope, findings);
    (report.required_bump, report.headline) = (Some(bump), Some(headline));
    Ok(report)
}

/// The required bump, and which rules ask for it.
fn headline(bump: Bump, versions: Option<&Versions>, findings: &[Finding]) -> String {
    if bump == Bump::None {
        return "required bump: none".to_string();
    }
    let step = versions.map_or_else(String::new, |versions| format!(": {}", versions.step(bump)));
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

/// Keeps the verdicts of a view, and says whether one is left.
fn seen(finding: &mut Finding, view: View) -> bool {
    finding.verdicts.retain(|verdict| match view {
        View::All => true,
        View::Wire => matches!(verdict.audience, Audience::Client | Audience::Server),
        View::Client => verdict.audience == Audience::Client,
        View::Server => verdict.audience == Audience::Server,
        View::Rust => verdict.audience == Audience::Rust,
        View::Docs => verdict.audience == Audience::Reader,
    });
    finding.level = finding
        .verdicts
        .iter()
        .map(|verdict| verdict.level)
        .max()
        .unwrap_or(Level::Off);
    finding.level > Level::Off
}
