//! Importing pages of 10 MB, each of one long table or list, and checking a table against its page.

use crate::Result;
use crate::work::Work;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// How large a page is.
const BYTES: usize = 10_000_000;
/// How many rows are checked: ten times as many as the longest of the tables here and at peers.
const CHECKED: usize = 3000;
/// Every run is made so often; the shortest counts.
const RUNS: usize = 3;

/// What was read, and the seconds it took.
pub struct Reading {
    pub what: String,
    pub seconds: f64,
    pub limit: f64,
}

/// A page: its file, what it begins with, and a row of it.
type Form = (&'static str, &'static str, fn(usize) -> String);

const FORMS: [Form; 9] = [
    (
        "table.md",
        "# Errors\n\n| Code | Status | Meaning |\n|---|---|---|\n",
        |at| {
            format!(
                "| ERR_{at:06} | {} | The thing {at} failed to work. |\n",
                status(at)
            )
        },
    ),
    ("list.md", "# Error codes\n\n", |at| {
        format!(
            "- `ERR_{at:06}` ({}): The thing {at} failed to work.\n",
            status(at)
        )
    }),
    ("headings.md", "# Error codes\n\n", |at| {
        format!(
            "## ERR_{at:06}\n\nStatus: {}\n\nThe thing {at} failed to work.\n\n",
            status(at)
        )
    }),
    (
        "table.html",
        "<h1>Errors</h1><table><tr><th>Code<th>Status<th>Meaning\n",
        |at| {
            format!(
                "<tr><td>ERR_{at:06}<td>{}<td>The thing {at} failed to work.\n",
                status(at)
            )
        },
    ),
    (
        "list-table.rst",
        "Errors\n======\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Status\n     - Meaning\n",
        |at| {
            format!(
                "   * - ERR_{at:06}\n     - {}\n     - The thing {at} failed to work.\n",
                status(at)
            )
        },
    ),
    ("fused.txt", "Error codes\n\nCodeMeaning\n", |at| {
        format!("ERR_{at:06}The thing {at} failed to work.\n")
    }),
    (
        "stacked.txt",
        "Error codes\n\nCode\nStatus\nMeaning\n",
        |at| {
            format!(
                "ERR_{at:06}\n{}\nThe thing {at} failed to work.\n",
                status(at)
            )
        },
    ),
    ("table.csv", "code,status,meaning\n", |at| {
        format!(
            "ERR_{at:06},{},The thing {at} failed to work.\n",
            status(at)
        )
    }),
    ("records.yml", "", |at| {
        format!(
            "- code: ERR_{at:06}\n  status: {}\n  meaning: The thing {at} failed to work.\n",
            status(at)
        )
    }),
];

fn status(at: usize) -> usize {
    400 + at % 100
}

pub fn measure(work: &Work) -> Result<Vec<Reading>> {
    let program = program(work)?;
    let mut readings = Vec::new();
    println!("\nImport of a page of 10 MB, seconds");
    for (name, head, row) in FORMS {
        let mut text = head.to_string();
        let mut rows = 0;
        while text.len() < BYTES {
            text.push_str(&row(rows));
            rows += 1;
        }
        let page = work.write(format!("reading/{name}"), &text)?;
        let mut import = Command::new(&program);
        import.arg("import").arg(page).args(["--api", "probe"]);
        import.arg("--tables").arg(work.root.join("reading/tables"));
        let (seconds, csv) = shortest(import.arg("--stdout"))?;
        let read = csv.iter().filter(|byte| **byte == b'\n').count() - 1;
        if read != rows {
            return Err(format!("{name}: {read} of {rows} rows were read").into());
        }
        println!("{name:<16}{rows:>8} rows {seconds:>8.2}");
        readings.push(Reading {
            what: format!("import of {name}, 10 MB, seconds"),
            seconds,
            limit: 2.0,
        });
    }
    let mut page = "# Errors\n\n| Code | Status | Meaning |\n|---|---|---|\n".to_string();
    page.extend((0..CHECKED).map(FORMS[0].2));
    work.write("reading/project/errors.md", &page)?;
    let project = work.root.join("reading/project");
    let mut import = Command::new(&program);
    shortest(
        import
            .current_dir(&project)
            .args(["import", "errors.md", "--api", "shop"]),
    )?;
    let (seconds, _) = shortest(Command::new(&program).arg("check").current_dir(&project))?;
    println!("check of a page and a table of {CHECKED} rows {seconds:.2}");
    readings.push(Reading {
        what: format!("check of {CHECKED} rows, seconds"),
        seconds,
        limit: 1.0,
    });
    Ok(readings)
}

/// The command line as its users have it.
fn program(work: &Work) -> Result<PathBuf> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let target = work.root.join("cli");
    work.say("error-tables-cli");
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

/// The seconds of the shortest run, and what it printed.
fn shortest(command: &mut Command) -> Result<(f64, Vec<u8>)> {
    let mut best = f64::INFINITY;
    let mut printed = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        let output = command.output()?;
        best = best.min(start.elapsed().as_secs_f64());
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        printed = output.stdout;
    }
    Ok((best, printed))
}
