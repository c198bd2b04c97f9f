//! The tables that are measured, and with which peers.

use crate::Result;
use crate::consumer::{self, Consumer};
use crate::forms::Form;
use crate::generator::{self, Run};
use crate::lookup::{self, Lookup};
use crate::packages::{self, package, runner};
use crate::tables::{self, Numbers, Table};
use crate::work::Work;

/// Seconds of CPU that a compiler gets for one form of one table.
const LIMIT: u32 = 120;

pub struct Subjects {
    amove: Table,
    sqlstate: Table,
    large: Table,
    huge: Table,
    few: Numbers,
    many: Numbers,
}

impl Subjects {
    pub fn new() -> Self {
        Self {
            amove: tables::amove(),
            sqlstate: tables::sqlstate(),
            large: tables::synthetic("5000", 5000),
            huge: tables::synthetic("50000", 50_000),
            few: tables::numbers("int25", 25),
            many: tables::numbers("int5000", 5000),
        }
    }

    /// Compiles every form first, and then measures those that could be.
    pub fn lookups(&self, work: &Work, quick: bool) -> Result<Vec<Lookup>> {
        let slow = [Form::Strum, Form::StrumPhf, Form::Serde];
        let fast: Vec<Form> = Form::WORDS
            .into_iter()
            .filter(|form| !quick || !slow.contains(form))
            .collect();
        let mut words = vec![
            (&self.amove, Form::WORDS.to_vec()),
            (&self.sqlstate, Form::WORDS.to_vec()),
            (&self.large, fast),
        ];
        if !quick {
            words.push((&self.huge, Form::WORDS.to_vec()));
        }
        let mut all: Vec<(&str, usize, bool, Vec<Form>)> = Vec::new();
        for (table, forms) in words {
            packages::words(work, table, &forms)?;
            all.push((table.name, table.codes.len(), false, forms));
        }
        for table in [&self.few, &self.many] {
            packages::numbers(work, table, &Form::NUMBERS)?;
            all.push((table.name, table.codes.len(), true, Form::NUMBERS.to_vec()));
        }
        let members: Vec<String> = all
            .iter()
            .flat_map(|(table, _, _, forms)| packages::members(table, forms))
            .collect();
        work.workspace(&members)?;
        work.programs(&members, LIMIT)?;
        let mut members = Vec::new();
        for (table, rows, integers, forms) in &mut all {
            forms.retain(|form| {
                let compiled = work.program(&package(table, *form)).exists();
                if !compiled {
                    let form = form.name();
                    println!("{rows} codes, {form}: not compiled within {LIMIT} s of CPU");
                }
                compiled
            });
            packages::run(work, table, *integers, forms)?;
            members.extend(packages::members(table, forms));
            members.push(runner(table));
        }
        work.workspace(&members)?;
        work.cargo(&["build", "--release"])?;
        println!("Per lookup, net of the harness; bytes beyond a program that looks nothing up.");
        let mut lookups = Vec::new();
        for (table, rows, _, forms) in all {
            work.say(&format!("asking {rows} codes ({table})"));
            let lookup = lookup::measure(work, table, rows, &forms)?;
            lookup.print(&forms);
            lookups.push(lookup);
        }
        Ok(lookups)
    }

    pub fn consumers(&self, work: &Work, quick: bool) -> Result<Vec<Consumer>> {
        let tables = [
            (&self.amove, true),
            (&self.sqlstate, true),
            (&self.large, !quick),
        ];
        let consumers = tables.map(|(table, slow)| consumer::measure(work, table, slow));
        let consumers = consumers.into_iter().collect::<Result<Vec<_>>>()?;
        consumer::show(&consumers);
        Ok(consumers)
    }

    pub fn generator(&self, work: &Work) -> Result<[Run; 2]> {
        let runs = [
            generator::measure(work, &self.large)?,
            generator::measure(work, &self.huge)?,
        ];
        generator::show(&runs);
        Ok(runs)
    }
}
