//! `generate`: sources and pages from the tables.

use crate::args::Generate;
use crate::report;
use anstream::{eprintln, print, println};
use error_tables_codegen::tools::files::project_folder;
use error_tables_codegen::tools::plan::Change;
use error_tables_codegen::{Builder, Run};
use similar::TextDiff;
use std::fmt::Write;
use std::process::ExitCode;

pub(crate) fn run(verb: &Generate) -> ExitCode {
    let builder = Builder::new(&verb.tables)
        .project_root(project_folder(&verb.tables))
        .sources(verb.out.join("src"))
        .docs(verb.out.join("docs"));
    let outcome = if verb.check {
        builder.check()
    } else {
        builder.generate()
    };
    match outcome {
        Err(error) => report::error(&error),
        Ok(run) if verb.check => check(verb, &run),
        Ok(run) => {
            say(&run);
            ExitCode::SUCCESS
        }
    }
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn say(run: &Run) {
    for api in &run.model.apis {
        let codes = count(api.codes.len(), "code");
        let statuses = if api.statuses.is_empty() {
            String::new()
        } else {
            format!(", {} statuses", api.statuses.len())
        };
        println!("{}: {codes}{statuses}", api.name);
    }
    let (written, removed) = (&run.plan.stale, &run.plan.orphans);
    for change in written {
        println!("wrote {}", change.name());
    }
    for change in removed {
        println!("removed {}", change.name());
    }
    let codes = run.model.apis.iter().map(|api| api.codes.len()).sum();
    let apis = count(run.model.apis.len(), "API");
    let gone = if removed.is_empty() {
        String::new()
    } else {
        format!(", {} removed", count(removed.len(), "file"))
    };
    println!(
        "{apis}, {}; {} written, {} unchanged{gone}",
        count(codes, "code"),
        count(written.len(), "file"),
        run.plan.unchanged
    );
}

fn check(verb: &Generate, run: &Run) -> ExitCode {
    if run.plan.is_clean() {
        println!("{} up to date", count(run.plan.unchanged, "file"));
        return ExitCode::SUCCESS;
    }
    for change in run.plan.stale.iter().chain(&run.plan.orphans) {
        diff(change);
    }
    let mut mend = "error-tables generate".to_string();
    for (flag, path, default) in [
        ("--tables", &verb.tables, "error-tables"),
        ("--out", &verb.out, "generated"),
    ] {
        if path.as_os_str() != default {
            let _ = write!(mend, " {flag} {}", path.display());
        }
    }
    eprintln!(
        "error: {} out of date; to mend it run: {mend} (in this repository: cargo run -- generate)",
        count(run.plan.stale.len() + run.plan.orphans.len(), "file")
    );
    ExitCode::FAILURE
}

/// A unified diff of one file, as `git apply` reads it.
pub(crate) fn diff(change: &Change) {
    let side = |text: &Option<String>, letter: &str| match text {
        Some(_) => format!("{letter}/{}", change.name()),
        None => "/dev/null".to_string(),
    };
    let (old, new) = (
        change.old.as_deref().unwrap_or(""),
        change.new.as_deref().unwrap_or(""),
    );
    let diff = TextDiff::from_lines(old, new);
    print!(
        "{}",
        diff.unified_diff()
            .header(&side(&change.old, "a"), &side(&change.new, "b"))
    );
}
