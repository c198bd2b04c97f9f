//! `changelog`: writes differences as release notes.

use crate::comparison::{ComparedTables, Comparison};
use crate::error::CliError;
use crate::output;
use crate::report::render_inline;
use error_tables_review::changelog::{Section, broken_audiences};
use error_tables_review::finding::Finding;
use error_tables_review::rule::Bump;
use std::fmt::Write;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct ChangelogArgs {
    #[command(flatten)]
    pub(super) compared: ComparedTables,
}

pub(crate) fn run(args: &ChangelogArgs) -> Result<ExitCode, CliError> {
    let comparison = args.compared.compare()?;
    output::print_text(&render_release_notes(&comparison))?;
    Ok(ExitCode::SUCCESS)
}

fn render_release_notes(compared: &Comparison) -> String {
    let mut out = match &compared.versions {
        Some(versions) if compared.bump > Bump::None => {
            format!("## [{}] - Unreleased\n", versions.required(compared.bump))
        }
        _ => "## [Unreleased]\n".to_string(),
    };
    for section in Section::ALL {
        let same = compared
            .findings
            .iter()
            .filter(|finding| Section::of(finding.rule) == Some(section));
        let lines: Vec<String> = same.map(render_line).collect();
        if !lines.is_empty() {
            let _ = write!(out, "\n### {}\n\n{}", section.title(), lines.concat());
        }
    }
    if !out.contains("###") {
        out.push_str("\nNothing that users notice.\n");
    }
    out
}

fn render_line(finding: &Finding) -> String {
    let broken: Vec<&str> = broken_audiences(finding).collect();
    let breaking = match broken.split_last() {
        None => String::new(),
        Some((only, [])) => format!(" **Breaks {only}.**"),
        Some((last, others)) => format!(" **Breaks {} and {last}.**", others.join(", ")),
    };
    format!(
        "- `{}`: {}.{breaking}\n",
        finding.api.replace('-', "_"),
        render_inline(&finding.message)
    )
}
