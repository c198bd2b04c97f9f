//! What a run found, in every format, several at once.

mod github;
mod json;
mod markdown;
mod sarif;
mod text;

use crate::args::{FailOn, Format, Output, Reporting};
use error_tables_codegen::Error;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_codegen::tools::files::write_report;
use error_tables_review::finding::Finding;
use error_tables_review::rule::{Bump, Level};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

pub(crate) use json::SCHEMA;
pub(crate) use markdown::words;

/// The findings of one run. Every format says the same.
#[derive(Debug)]
pub(crate) struct Report {
    /// The verb, `audit`.
    pub(crate) command: &'static str,
    /// What was looked at: `5 APIs, 121 codes`.
    pub(crate) scope: String,
    /// For `diff`: the bump that all changes together ask for.
    pub(crate) required_bump: Option<Bump>,
    /// For `diff`: the bump in words, with the versions: `required bump: major (0.1.3 -> 0.2.0)`.
    pub(crate) headline: Option<String>,
    /// The findings. [`Report::deliver`] sorts them.
    pub(crate) findings: Vec<Finding>,
}

impl Report {
    pub(crate) fn new(command: &'static str, scope: String, findings: Vec<Finding>) -> Self {
        Report {
            command,
            scope,
            required_bump: None,
            headline: None,
            findings,
        }
    }

    /// Prints the report, writes the others that were asked for, and gives the exit status: 1 if a finding reaches `--fail-on`,
    /// else `gate`; 2 if a file cannot be written.
    pub(crate) fn deliver(mut self, to: &Reporting, gate: Option<Level>) -> ExitCode {
        self.findings.retain(|finding| finding.level > Level::Off);
        self.findings.sort_by_cached_key(|finding| {
            let at = finding.places.first().map(|place| place.position.clone());
            let level = std::cmp::Reverse(finding.level);
            (level, at, finding.rule.id, finding.message.clone())
        });
        // Every report is complete before the first of them is written.
        let plain_text = |format| anstream::adapter::strip_str(&self.render(format)).to_string();
        let outputs: Vec<(&Path, String)> = to
            .output
            .iter()
            .map(|Output { format, path }| (path.as_path(), plain_text(*format)))
            .collect();
        for (path, text) in outputs {
            if let Err(why) = write_report(path, &text) {
                return error(&why);
            }
        }
        if let Err(code) = say(&self.render(to.format)) {
            return code;
        }
        if to.format == Format::Github
            && let Err(why) = github::surroundings(&self)
        {
            anstream::eprintln!("error: cannot write for GitHub: {why}");
            return ExitCode::from(2);
        }
        let gate = to.fail_on.or(gate.map(FailOn::from)).unwrap_or_default();
        ExitCode::from(u8::from(self.fails(gate)))
    }

    fn render(&self, format: Format) -> String {
        match format {
            Format::Text => text::render(self),
            Format::Json => json::render(self),
            Format::Markdown => markdown::render(self),
            Format::Github => github::render(self),
            Format::Sarif => sarif::render(self),
        }
    }

    fn fails(&self, on: FailOn) -> bool {
        let least = match on {
            FailOn::Error => Level::Error,
            FailOn::Warn => Level::Warn,
            FailOn::Info => Level::Info,
            FailOn::Never => return false,
        };
        self.findings.iter().any(|finding| finding.level >= least)
    }

    fn count(&self, level: Level) -> usize {
        let same = |finding: &&Finding| finding.level == level;
        self.findings.iter().filter(same).count()
    }

    /// `2 errors, 1 warning in 5 APIs, 121 codes`.
    fn summary(&self) -> String {
        let levels = [
            (Level::Error, "error"),
            (Level::Warn, "warning"),
            (Level::Info, "info"),
        ];
        let counts = levels.map(|(level, word)| (self.count(level), word));
        let found: Vec<String> = counts
            .iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, word)| count(*number, word))
            .collect();
        let found = if found.is_empty() {
            "no findings".to_string()
        } else {
            found.join(", ")
        };
        format!("{found} in {}", self.scope)
    }
}

/// `1 error`, `2 errors`.
pub(crate) fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// Prints a text. Who closed the standard output early has read enough.
///
/// # Errors
/// The exit status 2, after saying why.
pub(crate) fn say(text: &str) -> Result<(), ExitCode> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(why) if why.kind() != ErrorKind::BrokenPipe => {
            anstream::eprintln!("error: cannot write to the standard output: {why}");
            Err(ExitCode::from(2))
        }
        _ => Ok(()),
    }
}

/// The mistakes of tables that could not be read, as findings. Prints any other reason, and gives the exit status 2.
pub(crate) fn mistakes(error: &Error) -> Result<Vec<Finding>, ExitCode> {
    let Error::Tables {
        sources,
        diagnostics: mistakes,
    } = error
    else {
        for line in error.lines() {
            anstream::eprintln!("error: {line}");
        }
        return Err(ExitCode::from(2));
    };
    let findings = mistakes.iter();
    Ok(findings
        .map(|mistake| Finding::mistake(sources, mistake))
        .collect())
}

/// Findings as the terminal shows them.
pub(crate) fn render_findings(findings: &[Finding]) -> String {
    let render = |finding| format!("{}\n\n", text::finding(finding));
    findings.iter().map(render).collect()
}

/// Prints why a run could not begin, a broken audit.toml among the reasons.
pub(crate) fn refuse(error: &Error) -> ExitCode {
    if let Ok(findings) = mistakes(error) {
        for finding in &findings {
            anstream::eprintln!("{}\n", text::finding(finding));
        }
        let mistakes = count(findings.len(), "mistake");
        anstream::eprintln!("error: {mistakes} in audit.toml; nothing was checked");
    }
    ExitCode::from(2)
}

/// Prints why nothing was generated: 1 for mistakes in the tables, 2 for anything else.
pub(crate) fn error(error: &Error) -> ExitCode {
    let findings = match mistakes(error) {
        Ok(findings) => findings,
        Err(code) => return code,
    };
    let mistakes = count(findings.len(), "mistake");
    for finding in &findings {
        anstream::println!("{}\n", text::finding(finding));
    }
    anstream::eprintln!("error: {mistakes} in the tables; nothing was written");
    ExitCode::FAILURE
}

/// Prints why tables cannot be compared, and gives the exit status 2: no report may look as if nothing had been found.
pub(crate) fn unreadable(error: &Error, shown: &str) -> ExitCode {
    let findings = match mistakes(error) {
        Ok(findings) => findings,
        Err(code) => return code,
    };
    let mistakes = count(findings.len(), "mistake");
    for finding in &findings {
        anstream::eprintln!("{}\n", text::finding(finding));
    }
    let shown = escape_invisible(shown);
    anstream::eprintln!("error: {mistakes} in the tables of {shown}; nothing was compared");
    ExitCode::from(2)
}
