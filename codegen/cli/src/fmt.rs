//! `fmt`: tables in their canonical form.

use crate::generate;
use crate::report::{self, count};
use anstream::{eprintln, println};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Fmt {
    /// The folder of tables, one folder in it an API.
    #[arg(long, value_name = "DIR", default_value = "error-tables")]
    tables: PathBuf,

    /// Writes nothing; prints what would change and exits 1 if anything would.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(verb: &Fmt) -> ExitCode {
    let plan = match error_tables_review::format(&verb.tables) {
        Ok(plan) => plan,
        Err(error) => return report::error(&error),
    };
    if verb.check && !plan.is_clean() {
        for change in &plan.stale {
            generate::diff(change);
        }
        let place = if verb.tables.as_os_str() == "error-tables" {
            String::new()
        } else {
            format!(" --tables {}", verb.tables.display())
        };
        eprintln!(
            "error: {} not canonical; to mend it run: error-tables fmt{place}",
            count(plan.stale.len(), "table")
        );
        return ExitCode::FAILURE;
    }
    if let Err(error) = plan.apply() {
        return report::error(&error);
    }
    for change in &plan.stale {
        println!("formatted {}", change.name());
    }
    println!(
        "{} formatted, {} unchanged",
        count(plan.stale.len(), "table"),
        plan.unchanged
    );
    ExitCode::SUCCESS
}
