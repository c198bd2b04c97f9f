//! `cargo run --release --manifest-path tests/decode/Cargo.toml`: instructions and allocations of one decoding. Needs valgrind.
//! Exits 1 if ours takes more than 0.6 of serde_json's instructions, or 1.2 with every member asked for, or more allocations than
//! strings are kept.

use allocation_counter::measure;
use error_tables_decode::{body, CASES};
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let out = std::env::temp_dir().join(format!("decode-{}.callgrind", std::process::id()));
    let count = std::env::current_exe().expect("a path").with_file_name("count");
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "--quiet", "--bin", "count", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .status();
    assert!(built.is_ok_and(|status| status.success()), "count builds");
    let mut held = true;
    for (name, more) in [("printed", None), ("compact", Some("compact"))] {
        let run = Command::new("valgrind")
            .args(["--quiet", "--tool=callgrind"])
            .arg(format!("--callgrind-out-file={}", out.display()))
            .arg(&count)
            .args(more)
            .output();
        let run = run.expect("valgrind");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let costs = Command::new("callgrind_annotate")
            .args(["--inclusive=yes", "--threshold=100", "--show-percs=no"])
            .arg(&out)
            .output()
            .expect("callgrind_annotate");
        let costs = String::from_utf8_lossy(&costs.stdout).into_owned();
        let cost = |function: &str| -> u64 {
            let line = costs.lines().find(|line| {
                line.contains(&format!("tests/decode/src/lib.rs:error_tables_decode::{function}"))
            });
            let line = line.expect(function).trim_start();
            let digits: String = line.split(' ').next().unwrap_or("").replace(',', "");
            digits.parse::<u64>().expect("a count") / 1000
        };
        println!(
            "{name:<18} {:>8} {:>8} {:>6}   allocations ours / serde_json / strings kept   and every member asked for",
            "ours Ir", "serde Ir", "ratio"
        );
        for case in CASES {
            let (ours, asked, serde) = (cost(case.ours.0), cost(case.asked.0), cost(case.serde.0));
            let body = body(case.api);
            let allocations = |run: fn(&[u8])| measure(|| run(&body)).count_total;
            let (own, other) = (allocations(case.ours.1), allocations(case.serde.1));
            println!(
                "{:<18} {ours:>8} {serde:>8} {:>6.2}   {own} / {other} / {:<42} {:.2}",
                case.api,
                ours as f64 / serde as f64,
                case.kept,
                asked as f64 / serde as f64,
            );
            held &= ours * 10 <= serde * 6 && asked * 10 <= serde * 12 && own <= case.kept;
        }
    }
    let _ = std::fs::remove_file(out);
    if held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
