//! Look-ups: the cost of each implementation in nanoseconds, instructions, and bytes of the program.

use crate::Result;
use crate::binary_size::BinarySize;
use crate::implementations::Implementation;
use crate::lookup_packages::{package_name, runner_name};
use crate::workspace::Workspace;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The cost of one implementation on one set of keys, without the harness.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    pub ns: f64,
    pub instructions: f64,
    /// Mispredicted branches, of the processor that callgrind simulates.
    pub mispredicted: f64,
}

/// The measurements of one table.
#[derive(Default)]
pub struct Lookup {
    pub name: String,
    pub rows: usize,
    /// By implementation and by `hit`, `miss` or `hot`.
    pub costs: BTreeMap<(String, String), Cost>,
    pub sizes: BTreeMap<String, BinarySize>,
}

/// Checks the results of every implementation, then measures all of them.
pub fn measure_lookups(
    workspace: &Workspace,
    table: &str,
    rows: usize,
    implementations: &[Implementation],
) -> Result<Lookup> {
    let folder = workspace.root.join(runner_name(table));
    let program = workspace.program_path(&runner_name(table));
    let run = |program: &mut Command, verb: &str| -> Result<String> {
        let output = program
            .arg(verb)
            .arg(folder.join("codes.txt"))
            .arg(folder.join("misses.txt"))
            .output()?;
        if output.status.success() {
            Ok(String::from_utf8(output.stdout)?)
        } else {
            Err(String::from_utf8_lossy(&output.stderr).into())
        }
    };
    run(&mut Command::new(&program), "check")?;
    let mut lookup = Lookup {
        name: table.into(),
        rows,
        ..Lookup::default()
    };
    for line in run(&mut pin_to_core(&program), "ns")?.lines() {
        if let [implementation, set, ns] = line.split(' ').collect::<Vec<_>>()[..] {
            lookup
                .costs
                .entry((implementation.into(), set.into()))
                .or_default()
                .ns = ns.parse()?;
        }
    }
    let record = folder.join("callgrind.out");
    remove_records(&folder)?;
    let mut callgrind = Command::new("valgrind");
    callgrind.args([
        "--tool=callgrind",
        "--branch-sim=yes",
        "--toggle-collect=*measured_lookups*",
        "--dump-after=*finished_record*",
    ]);
    callgrind
        .arg(format!("--callgrind-out-file={}", record.display()))
        .arg(&program);
    for (number, line) in run(&mut callgrind, "ir")?.lines().enumerate() {
        if let [implementation, set, count] = line.split(' ').collect::<Vec<_>>()[..] {
            let record = read_record(&folder.join(format!("callgrind.out.{}", number + 1)))?;
            let per_lookup = |events: &[&str]| -> Result<f64> {
                let counts = events.iter().filter_map(|event| record.get(*event));
                Ok(counts.sum::<f64>() / count.parse::<f64>()?)
            };
            let cost = lookup
                .costs
                .entry((implementation.into(), set.into()))
                .or_default();
            cost.instructions = per_lookup(&["Ir"])?;
            cost.mispredicted = per_lookup(&["Bcm", "Bim"])?;
        }
    }
    remove_records(&folder)?;
    lookup.subtract_harness();
    let size = |implementation: Implementation| {
        BinarySize::read(&workspace.program_path(&package_name(table, implementation)))
    };
    let nothing = size(Implementation::Nothing)?;
    for implementation in implementations {
        lookup.sizes.insert(
            implementation.name().into(),
            size(*implementation)?.difference(nothing),
        );
    }
    Ok(lookup)
}

/// The totals of a record of callgrind, by the names of the events.
pub fn read_record(path: &Path) -> Result<BTreeMap<String, f64>> {
    let text = fs::read_to_string(path)?;
    let line = |prefix: &str| text.lines().find_map(|line| line.strip_prefix(prefix));
    let names = line("events: ").ok_or("no events")?;
    let totals = line("summary: ").or(line("totals: ")).ok_or("no totals")?;
    let counts = totals
        .split_whitespace()
        .map(str::parse::<f64>)
        .collect::<std::result::Result<Vec<_>, _>>()?;
    Ok(names
        .split_whitespace()
        .map(str::to_owned)
        .zip(counts)
        .collect())
}

fn remove_records(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("callgrind.out"))
        {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// A command that runs a program on one core, if taskset is installed.
fn pin_to_core(program: &Path) -> Command {
    if Command::new("taskset").arg("-V").output().is_ok() {
        let mut command = Command::new("taskset");
        command.args(["-c", "1"]).arg(program);
        command
    } else {
        Command::new(program)
    }
}

impl Lookup {
    fn subtract_harness(&mut self) {
        let name = Implementation::Nothing.name().to_owned();
        for set in ["hit", "miss", "hot"] {
            let harness = self
                .costs
                .get(&(name.clone(), set.into()))
                .copied()
                .unwrap_or_default();
            for ((implementation, of), cost) in &mut self.costs {
                if of == set && *implementation != name {
                    cost.ns -= harness.ns;
                    cost.instructions -= harness.instructions;
                    cost.mispredicted -= harness.mispredicted;
                }
            }
        }
    }

    pub fn cost(&self, implementation: Implementation, set: &str) -> Option<Cost> {
        self.costs
            .get(&(implementation.name().into(), set.into()))
            .copied()
    }

    pub fn size(&self, implementation: Implementation) -> Option<BinarySize> {
        self.sizes.get(implementation.name()).copied()
    }

    /// Prints the measurements as a table.
    pub fn print_table(&self, implementations: &[Implementation]) {
        println!(
            "\n{} codes ({})          hit ns/Ir      miss ns/Ir       hot ns/Ir  mispredicted hit/miss    text + data bytes, relocations",
            self.rows, self.name
        );
        for implementation in implementations {
            let cost = |set| {
                self.cost(*implementation, set)
                    .map_or_else(String::new, |cost| {
                        format!("{:9.1}/{:<8.0}", cost.ns, cost.instructions)
                    })
            };
            let mispredicted = |set| {
                let cost = self.cost(*implementation, set).unwrap_or_default();
                cost.mispredicted
            };
            let size = self.size(*implementation).unwrap_or_default();
            println!(
                "  {:<14}{}{}{}  {:>9.2}/{:<9.2} {:>9} + {:>8}, {}",
                implementation.name(),
                cost("hit"),
                cost("miss"),
                cost("hot"),
                mispredicted("hit"),
                mispredicted("miss"),
                size.text,
                size.data,
                size.relocations
            );
        }
    }
}
