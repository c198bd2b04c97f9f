//! The benchmark suite: the tables that are measured, and the implementations that are compared on each.

use crate::Result;
use crate::consumer::{self, Consumer, Templated};
use crate::generator::{self, Run};
use crate::implementations::Implementation;
use crate::lookup::{self, Lookup};
use crate::lookup_packages::{self, package_name, runner_name};
use crate::tables::{self, Numbers, Table};
use crate::workspace::Workspace;

/// CPU seconds that a compiler may take for one implementation of one table.
const LIMIT: u32 = 120;

pub struct Suite {
    amove: Table,
    sqlstate: Table,
    large: Table,
    huge: Table,
    few: Numbers,
    many: Numbers,
}

impl Suite {
    pub fn new() -> Self {
        Self {
            amove: tables::amove_web(),
            sqlstate: tables::sqlstate(),
            large: tables::synthetic_words("5000", 5000),
            huge: tables::synthetic_words("50000", 50_000),
            few: tables::clustered_integers("int25", 25),
            many: tables::clustered_integers("int5000", 5000),
        }
    }

    /// Compiles every implementation and measures those that compiled in time.
    pub fn measure_lookups(&self, workspace: &Workspace, quick: bool) -> Result<Vec<Lookup>> {
        let slow = [
            Implementation::Strum,
            Implementation::StrumPhf,
            Implementation::Serde,
        ];
        let fast: Vec<Implementation> = Implementation::WORDS
            .into_iter()
            .filter(|implementation| !quick || !slow.contains(implementation))
            .collect();
        let mut words = vec![
            (&self.amove, Implementation::WORDS.to_vec()),
            (&self.sqlstate, Implementation::WORDS.to_vec()),
            (&self.large, fast),
        ];
        if !quick {
            words.push((&self.huge, Implementation::WORDS.to_vec()));
        }
        let mut all: Vec<(&str, usize, bool, Vec<Implementation>)> = Vec::new();
        for (table, implementations) in words {
            lookup_packages::write_word_packages(workspace, table, &implementations)?;
            all.push((table.name, table.codes.len(), false, implementations));
        }
        for table in [&self.few, &self.many] {
            lookup_packages::write_integer_packages(workspace, table, &Implementation::NUMBERS)?;
            all.push((
                table.name,
                table.codes.len(),
                true,
                Implementation::NUMBERS.to_vec(),
            ));
        }
        let members: Vec<String> = all
            .iter()
            .flat_map(|(table, _, _, implementations)| {
                lookup_packages::list_packages(table, implementations)
            })
            .collect();
        workspace.write_manifest(&members)?;
        workspace.build_programs(&members, LIMIT)?;
        let mut members = Vec::new();
        for (table, rows, integers, implementations) in &mut all {
            implementations.retain(|implementation| {
                let compiled = workspace
                    .program_path(&package_name(table, *implementation))
                    .exists();
                if !compiled {
                    let implementation = implementation.name();
                    println!(
                        "{rows} codes, {implementation}: not compiled within {LIMIT} s of CPU"
                    );
                }
                compiled
            });
            lookup_packages::write_runner(workspace, table, *integers, implementations)?;
            members.extend(lookup_packages::list_packages(table, implementations));
            members.push(runner_name(table));
        }
        workspace.write_manifest(&members)?;
        workspace.run_cargo(&["build", "--release"])?;
        println!(
            "Per look-up, without the harness; bytes compared with a program without a look-up."
        );
        let mut lookups = Vec::new();
        for (table, rows, _, implementations) in all {
            workspace.report(&format!("measuring look-ups of {rows} codes ({table})"));
            let lookup = lookup::measure_lookups(workspace, table, rows, &implementations)?;
            lookup.print_table(&implementations);
            lookups.push(lookup);
        }
        Ok(lookups)
    }

    pub fn measure_consumers(&self, workspace: &Workspace, quick: bool) -> Result<Vec<Consumer>> {
        let tables = [
            (&self.amove, true),
            (&self.sqlstate, true),
            (&self.large, !quick),
        ];
        let consumers =
            tables.map(|(table, slow)| consumer::measure_builds(workspace, table, slow));
        let consumers = consumers.into_iter().collect::<Result<Vec<_>>>()?;
        consumer::print_table(&consumers);
        Ok(consumers)
    }

    pub fn measure_templates(&self, workspace: &Workspace) -> Result<Vec<Templated>> {
        let tables = [
            self.amove.with_placeholders("t28"),
            self.sqlstate.with_placeholders("t260"),
            self.large.with_placeholders("t5000"),
        ];
        let templated = tables
            .iter()
            .map(|table| consumer::measure_templates(workspace, table));
        let templated = templated.collect::<Result<Vec<_>>>()?;
        consumer::print_templates(&templated);
        Ok(templated)
    }

    pub fn measure_generator(&self, workspace: &Workspace) -> Result<[Run; 2]> {
        let runs = [
            generator::measure_runs(workspace, &self.large)?,
            generator::measure_runs(workspace, &self.huge)?,
        ];
        generator::print_table(&runs);
        Ok(runs)
    }
}
