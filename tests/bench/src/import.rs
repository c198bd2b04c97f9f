//! Importing documents of 10 MB, each with one long table or list, and checking a table against its document.

use crate::Result;
use crate::workspace::{Workspace, cpu_seconds};
use nix::sys::resource::UsageWho;
use std::path::PathBuf;
use std::process::Command;

/// The size of a document.
const BYTES: usize = 10_000_000;
/// The number of rows that are checked: ten times as many as real tables have.
const CHECKED: usize = 3000;
/// The number of runs; the fastest counts.
const RUNS: usize = 3;

/// A measurement and its limit.
pub struct ImportTime {
    pub what: String,
    pub seconds: f64,
    pub limit: f64,
}

/// A document: its file name, its first lines, and its rows.
type Document = (&'static str, &'static str, fn(usize) -> String);

const DOCUMENTS: [Document; 8] = [
    (
        "table.md",
        "# Errors\n\n| Code | Status | Meaning |\n|---|---|---|\n",
        |at| {
            format!(
                "| ERR_{at:06} | {} | The thing {at} failed to workspace. |\n",
                row_status(at)
            )
        },
    ),
    ("list.md", "# Error codes\n\n", |at| {
        format!(
            "- `ERR_{at:06}` ({}): The thing {at} failed to workspace.\n",
            row_status(at)
        )
    }),
    ("headings.md", "# Error codes\n\n", |at| {
        format!(
            "## ERR_{at:06}\n\nStatus: {}\n\nThe thing {at} failed to workspace.\n\n",
            row_status(at)
        )
    }),
    (
        "table.html",
        "<h1>Errors</h1><table><tr><th>Code<th>Status<th>Meaning\n",
        |at| {
            format!(
                "<tr><td>ERR_{at:06}<td>{}<td>The thing {at} failed to workspace.\n",
                row_status(at)
            )
        },
    ),
    (
        "list-table.rst",
        "Errors\n======\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Status\n     - Meaning\n",
        |at| {
            format!(
                "   * - ERR_{at:06}\n     - {}\n     - The thing {at} failed to workspace.\n",
                row_status(at)
            )
        },
    ),
    ("fused.txt", "Error codes\n\nCodeMeaning\n", |at| {
        format!("ERR_{at:06}The thing {at} failed to workspace.\n")
    }),
    ("table.csv", "code,status,meaning\n", |at| {
        format!(
            "ERR_{at:06},{},The thing {at} failed to workspace.\n",
            row_status(at)
        )
    }),
    ("records.yml", "", |at| {
        format!(
            "- code: ERR_{at:06}\n  status: {}\n  meaning: The thing {at} failed to workspace.\n",
            row_status(at)
        )
    }),
];

fn row_status(at: usize) -> usize {
    400 + at % 100
}

pub fn measure_imports(workspace: &Workspace) -> Result<Vec<ImportTime>> {
    let program = build_program(workspace)?;
    let mut times = Vec::new();
    println!("\nImport of a document of 10 MB, CPU seconds");
    for (name, head, row) in DOCUMENTS {
        let mut text = head.to_string();
        let mut rows = 0;
        while text.len() < BYTES {
            text.push_str(&row(rows));
            rows += 1;
        }
        let document = workspace.write_file(format!("import/{name}"), &text)?;
        let mut import = Command::new(&program);
        import.arg("import").arg(document).args(["--api", "probe"]);
        import
            .arg("--tables")
            .arg(workspace.root.join("import/tables"));
        let (seconds, csv) = fastest_run(import.arg("--stdout"))?;
        let read = csv.iter().filter(|byte| **byte == b'\n').count() - 1;
        if read != rows {
            return Err(format!("{name}: {read} of {rows} rows were imported").into());
        }
        println!("{name:<16}{rows:>8} rows {seconds:>8.2}");
        times.push(ImportTime {
            what: format!("import of {name}, 10 MB, CPU seconds"),
            seconds,
            limit: 2.0,
        });
    }
    let mut document = "# Errors\n\n| Code | Status | Meaning |\n|---|---|---|\n".to_string();
    document.extend((0..CHECKED).map(DOCUMENTS[0].2));
    workspace.write_file("import/project/errors.md", &document)?;
    let project = workspace.root.join("import/project");
    // Without it, the command line would find the tables of this repository.
    std::fs::create_dir_all(project.join("error-tables"))?;
    let mut import = Command::new(&program);
    fastest_run(
        import
            .current_dir(&project)
            .args(["import", "errors.md", "--api", "shop"]),
    )?;
    let (seconds, checked) =
        fastest_run(Command::new(&program).arg("check").current_dir(&project))?;
    let checked = String::from_utf8_lossy(&checked);
    if !checked.contains("in 1 document of 1 API") {
        return Err(format!("the document was not checked: {checked}").into());
    }
    println!("check of a document and a table of {CHECKED} rows {seconds:.2}");
    times.push(ImportTime {
        what: format!("check of {CHECKED} rows, CPU seconds"),
        seconds,
        limit: 1.0,
    });
    Ok(times)
}

/// Builds the command line in release mode.
fn build_program(workspace: &Workspace) -> Result<PathBuf> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let target = workspace.root.join("cli");
    workspace.report("error-tables-cli");
    let built = Command::new("cargo")
        .args(["build", "--release", "--quiet", "--bin", "error-tables"])
        .args(["--package", "error-tables-cli", "--manifest-path", manifest])
        .arg("--target-dir")
        .arg(&target)
        .status()?;
    if built.success() {
        Ok(target.join("release/error-tables"))
    } else {
        Err("error-tables-cli was not built".into())
    }
}

/// Runs a command several times; returns the CPU seconds of the fastest run and its output.
fn fastest_run(command: &mut Command) -> Result<(f64, Vec<u8>)> {
    let mut best = f64::INFINITY;
    let mut printed = Vec::new();
    for _ in 0..RUNS {
        let before = cpu_seconds(UsageWho::RUSAGE_CHILDREN)?;
        let output = command.output()?;
        best = best.min(cpu_seconds(UsageWho::RUSAGE_CHILDREN)? - before);
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        printed = output.stdout;
    }
    Ok((best, printed))
}
