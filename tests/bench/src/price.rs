//! What an adopter pays: the crates and the CPU time of a cold build with the generator in a build script, and with what one would
//! otherwise use. Nothing is generated here: the time is that of compiling the dependencies.

use crate::Result;
use crate::workspace::Workspace;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// The price of one dependency.
pub struct Price {
    pub what: &'static str,
    /// Crates beside the adopter's own.
    pub crates: usize,
    /// CPU seconds, cargo's own included.
    pub seconds: f64,
}

/// What is measured, where it is needed, and the dependency.
const SUBJECTS: [(&str, Place, &str); 8] = [
    (NOTHING, Place::Program, ""),
    (
        GENERATOR,
        Place::BuildScript,
        "error-tables-codegen = { path = \"../../../../../codegen\" }",
    ),
    (
        "phf_codegen in build.rs",
        Place::BuildScript,
        "phf_codegen = \"0.14\"",
    ),
    (
        "prost-build in build.rs",
        Place::BuildScript,
        "prost-build = \"0.14\"",
    ),
    (
        CRATE,
        Place::Program,
        "error-tables = { path = \"../../../../../generated\" }",
    ),
    (
        "error-tables with `json`",
        Place::Program,
        "error-tables = { path = \"../../../../../generated\", features = [\"json\"] }",
    ),
    (
        "strum with `derive`",
        Place::Program,
        "strum = { version = \"0.28\", features = [\"derive\"] }",
    ),
    ("thiserror", Place::Program, "thiserror = \"2\""),
];
const NOTHING: &str = "nothing";
const GENERATOR: &str = "error-tables-codegen in build.rs";
const CRATE: &str = "error-tables";

#[derive(Clone, Copy)]
enum Place {
    BuildScript,
    Program,
}

/// Measures each dependency `runs` times.
pub fn measure_prices(workspace: &Workspace, runs: usize) -> Result<Vec<Price>> {
    let names: Vec<String> = (0..SUBJECTS.len())
        .map(|at| format!("price_{at}"))
        .collect();
    for (name, (_, place, dependency)) in names.iter().zip(SUBJECTS) {
        let (heading, script) = match place {
            Place::BuildScript => ("\n[build-dependencies]\n", "fn main() {}\n"),
            Place::Program => ("", ""),
        };
        let dependencies = format!("{heading}{dependency}\n");
        workspace.write_package(name, &dependencies, None, Some("fn main() {}\n"))?;
        if !script.is_empty() {
            workspace.write_file(format!("{name}/build.rs"), script)?;
        }
    }
    workspace.write_manifest(&names)?;
    let mut prices = Vec::new();
    for (name, (what, ..)) in names.iter().zip(SUBJECTS) {
        workspace.report(&format!("building with {what}"));
        let crates = count_crates(workspace, name)?;
        let mut seconds = Vec::new();
        for _ in 0..runs {
            let _ = fs::remove_dir_all(workspace.root.join("target/price"));
            let usage = workspace.run_cargo(&[
                "build",
                "--package",
                name,
                "--target-dir",
                "target/price",
            ])?;
            seconds.push(usage.seconds);
        }
        seconds.sort_by(f64::total_cmp);
        let seconds = seconds[runs / 2];
        prices.push(Price {
            what,
            crates,
            seconds,
        });
    }
    print_table(&prices, runs);
    Ok(prices)
}

/// Counts the crates that a package is built with, its own left out.
fn count_crates(workspace: &Workspace, name: &str) -> Result<usize> {
    let output = Command::new("cargo")
        .args([
            "tree",
            "--package",
            name,
            "--prefix",
            "none",
            "--edges",
            "normal,build",
        ])
        .current_dir(&workspace.root)
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let text = String::from_utf8(output.stdout)?;
    let crates: BTreeSet<&str> = text
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .filter(|line| !line.is_empty())
        .collect();
    Ok(crates.len() - 1)
}

fn print_table(prices: &[Price], runs: usize) {
    println!(
        "\nCold build (dev profile) of a crate with one dependency; CPU seconds, median of {runs}"
    );
    for Price {
        what,
        crates,
        seconds,
    } in prices
    {
        println!("  {what:<34} {crates:>3} crates {seconds:>6.1} s");
    }
}

/// The number of crates with the generator, and with the crate of errors.
pub fn find_crates(prices: &[Price]) -> [(&'static str, Option<usize>); 2] {
    [GENERATOR, CRATE].map(|what| {
        let price = prices.iter().find(|price| price.what == what);
        (what, price.map(|price| price.crates))
    })
}
