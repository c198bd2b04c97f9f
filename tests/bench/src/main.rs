//! Compares the generated code with other crates. Prints a line for each goal, and exits with status 1 if one is missed.

mod binary_size;
mod consumer;
mod decoding;
mod generated_crate;
mod generator;
mod goals;
mod implementations;
mod import;
mod lookup;
mod lookup_packages;
mod plot;
mod price;
mod suite;
mod tables;
mod workspace;

use goals::Goals;
use std::process::ExitCode;
use suite::Suite;
use workspace::Workspace;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "usage: error-tables-bench [--quick] [lookup] [consumer] [generator] [decoding] [import] [price]

--quick leaves out the crates that take minutes to compile, and the table of 50,000 codes. Without a part, all are run.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["--cargo", limit, ref arguments @ ..] = arguments[..] {
        return workspace::run_cargo_child(limit, arguments).unwrap_or(ExitCode::FAILURE);
    }
    let outcome = match arguments[..] {
        ["--generate", form, folder] => generator::run_child(form, folder.as_ref()).map(|()| true),
        ["--quick", ref parts @ ..] => {
            Parts::parse(parts).and_then(|parts| run_parts(true, &parts))
        }
        ref parts => Parts::parse(parts).and_then(|parts| run_parts(false, &parts)),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// The parts of the bench, in the order in which they are run.
#[derive(Clone, Copy)]
struct Parts {
    lookup: bool,
    consumer: bool,
    generator: bool,
    decoding: bool,
    import: bool,
    price: bool,
}

impl Parts {
    fn parse(names: &[&str]) -> Result<Self> {
        const ALL: [&str; 6] = [
            "lookup",
            "consumer",
            "generator",
            "decoding",
            "import",
            "price",
        ];
        if names.iter().any(|name| !ALL.contains(name)) {
            return Err(USAGE.into());
        }
        let [lookup, consumer, generator, decoding, import, price] =
            ALL.map(|part| names.is_empty() || names.contains(&part));
        Ok(Self {
            lookup,
            consumer,
            generator,
            decoding,
            import,
            price,
        })
    }

    fn is_complete(self) -> bool {
        self.lookup && self.consumer && self.generator && self.decoding && self.import && self.price
    }
}

fn run_parts(quick: bool, parts: &Parts) -> Result<bool> {
    let workspace = Workspace::new()?;
    let suite = Suite::new();
    let mut goals = Goals::default();
    let (mut lookups, mut consumers) = (Vec::new(), Vec::new());
    if parts.lookup {
        lookups = suite.measure_lookups(&workspace, quick)?;
        goals::add_lookups(&mut goals, &lookups);
    }
    if parts.consumer {
        consumers = suite.measure_consumers(&workspace, quick)?;
        let templated = suite.measure_templates(&workspace)?;
        goals::add_consumers(&mut goals, &consumers, &templated);
        let what = "commands that a build runs after nothing changed";
        goals.add_limit(what, consumer::count_idle_commands()?, 0.0);
    }
    if parts.generator {
        let runs = suite.measure_generator(&workspace)?;
        goals::add_generator(&mut goals, &runs);
    }
    if parts.decoding {
        goals::add_decoding(&mut goals, &decoding::measure()?);
    }
    if parts.import {
        for time in import::measure_imports(&workspace)? {
            goals.add_limit(&time.what, time.seconds, time.limit);
        }
    }
    if parts.price {
        let runs = if quick { 1 } else { 3 };
        goals::add_prices(&mut goals, &price::measure_prices(&workspace, runs)?);
    }
    if parts.is_complete() && !quick {
        plot::draw_plot(&lookups, &consumers)?;
    }
    Ok(goals.print_lines())
}
