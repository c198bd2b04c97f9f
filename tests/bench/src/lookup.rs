//! Lookups: what each form costs to ask, in nanoseconds and instructions, and in bytes of the program.

use crate::Result;
use crate::forms::Form;
use crate::packages::{package, runner};
use crate::size::{self, Size};
use crate::work::Work;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What one form costs on one set of keys, net of the harness.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    pub ns: f64,
    pub instructions: f64,
}

/// The measurements of one table.
#[derive(Default)]
pub struct Lookup {
    pub name: String,
    pub rows: usize,
    /// By form and `hit`, `miss` or `hot`.
    pub costs: BTreeMap<(String, String), Cost>,
    pub sizes: BTreeMap<String, Size>,
}

/// Checks that every form answers rightly, then measures all of them.
pub fn measure(work: &Work, table: &str, rows: usize, forms: &[Form]) -> Result<Lookup> {
    let folder = work.root.join(runner(table));
    let program = work.program(&runner(table));
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
    for line in run(&mut pinned(&program), "ns")?.lines() {
        if let [form, set, ns] = line.split(' ').collect::<Vec<_>>()[..] {
            lookup
                .costs
                .entry((form.into(), set.into()))
                .or_default()
                .ns = ns.parse()?;
        }
    }
    let record = folder.join("callgrind.out");
    clear(&folder)?;
    let mut callgrind = Command::new("valgrind");
    callgrind.args([
        "--tool=callgrind",
        "--toggle-collect=*measured*",
        "--dump-after=*finished*",
    ]);
    callgrind
        .arg(format!("--callgrind-out-file={}", record.display()))
        .arg(&program);
    for (number, line) in run(&mut callgrind, "ir")?.lines().enumerate() {
        if let [form, set, count] = line.split(' ').collect::<Vec<_>>()[..] {
            let record = fs::read_to_string(folder.join(format!("callgrind.out.{}", number + 1)))?;
            let total = record
                .lines()
                .find_map(|line| {
                    line.strip_prefix("summary: ")
                        .or(line.strip_prefix("totals: "))
                })
                .ok_or("no total")?;
            let instructions = total.trim().parse::<f64>()? / count.parse::<f64>()?;
            lookup
                .costs
                .entry((form.into(), set.into()))
                .or_default()
                .instructions = instructions;
        }
    }
    clear(&folder)?;
    lookup.subtract_harness();
    let size = |form: Form| size::read(&work.program(&package(table, form)));
    let nothing = size(Form::Nothing)?;
    for form in forms {
        lookup
            .sizes
            .insert(form.name().into(), size(*form)?.beyond(nothing));
    }
    Ok(lookup)
}

fn clear(folder: &Path) -> Result<()> {
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

/// On one core, where the system can say so.
fn pinned(program: &Path) -> Command {
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
        let name = Form::Nothing.name().to_owned();
        for set in ["hit", "miss", "hot"] {
            let harness = self
                .costs
                .get(&(name.clone(), set.into()))
                .copied()
                .unwrap_or_default();
            for ((form, of), cost) in &mut self.costs {
                if of == set && *form != name {
                    cost.ns -= harness.ns;
                    cost.instructions -= harness.instructions;
                }
            }
        }
    }

    pub fn cost(&self, form: Form, set: &str) -> Option<Cost> {
        self.costs.get(&(form.name().into(), set.into())).copied()
    }

    pub fn size(&self, form: Form) -> Option<Size> {
        self.sizes.get(form.name()).copied()
    }

    /// The measurements as a table.
    pub fn print(&self, forms: &[Form]) {
        println!(
            "\n{} codes ({})          hit ns/Ir      miss ns/Ir       hot ns/Ir    text + data bytes, relocations",
            self.rows, self.name
        );
        for form in forms {
            let cost = |set| {
                self.cost(*form, set).map_or_else(String::new, |cost| {
                    format!("{:9.1}/{:<8.0}", cost.ns, cost.instructions)
                })
            };
            let size = self.size(*form).unwrap_or_default();
            println!(
                "  {:<14}{}{}{} {:>9} + {:>8}, {}",
                form.name(),
                cost("hit"),
                cost("miss"),
                cost("hot"),
                size.text,
                size.data,
                size.relocations
            );
        }
    }
}
