//! `diff`: what changed between two states of the tables, and for whom.

use crate::args::Reporting;
use crate::audit::today;
use crate::report::{self, Report, count};
use crate::side::{self, Compared};
use crate::state::State;
use crate::version::{self, Versions};
use error_tables_review::config::Config;
use error_tables_review::diff;
use error_tables_review::finding::Finding;
use error_tables_review::hit::Hit;
use error_tables_review::rule::{Audience, Bump, Kind, Level};
use error_tables_review::suppressions::{Accepted, Outcome, Scope, suppress};
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
    execute(verb).unwrap_or_else(|code| code)
}

fn execute(verb: &Diff) -> Result<ExitCode, ExitCode> {
    let compared = compare(&verb.compared)?;
    let config = match &compared.head.settings {
        Some((path, bytes)) => {
            Config::parse(path, bytes.clone()).map_err(|error| report::refuse(&error))?
        }
        None => Config::default(),
    };
    let report = report(verb, compared, &config)?;
    Ok(report.deliver(&verb.reporting, config.fail_on()))
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
    let (base, head) = (
        State::read(&base, &what.manifest)?,
        State::read(&head, &what.manifest)?,
    );
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

fn report(verb: &Diff, compared: Comparison, config: &Config) -> Result<Report, ExitCode> {
    let Comparison {
        base,
        head,
        mut findings,
        bump,
        versions,
    } = compared;
    let headline = headline(bump, versions.as_ref(), &findings);
    match &versions {
        Some(versions) => findings.extend(versions.check(bump, verb.enforce_version)),
        None if verb.enforce_version => {
            return Err(version::missing(&verb.compared.manifest.display().to_string()).exit());
        }
        None => {}
    }
    let today = Accepted {
        today: today(),
        all: verb.all,
    };
    let hits = findings.into_iter().map(Hit::from);
    let scope = Scope {
        kind: Kind::Diff,
        model: None,
        is_judged: &|_, _| true,
    };
    let Outcome {
        mut findings,
        accepted,
    } = suppress(hits.collect(), config, today, &scope);
    findings.retain_mut(|finding| seen(finding, verb.view, config));
    let codes = head.model.apis.iter().map(|api| api.codes.len()).sum();
    let accepted = if accepted > 0 {
        format!("; {accepted} accepted")
    } else {
        String::new()
    };
    let scope = format!(
        "{}, {}, from {} to {}{accepted}",
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

/// Keeps the verdicts of a view, and says whether the finding is reported. What is not about a change has no verdict, and is.
fn seen(finding: &mut Finding, view: View, config: &Config) -> bool {
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
    let worst = finding.verdicts.iter().map(|verdict| verdict.level).max();
    finding.level = worst.map_or(Level::Off, |level| config.weigh(finding.rule, level));
    finding.level > Level::Off
}
