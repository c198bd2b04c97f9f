//! What peers cost and what ours costs, in one run: a line for each goal, and exit status 1 if one is missed.

mod consumer;
mod decoding;
mod forms;
mod generator;
mod goals;
mod lookup;
mod own;
mod packages;
mod plot;
mod reading;
mod size;
mod subjects;
mod tables;
mod work;

use goals::Goals;
use std::process::ExitCode;
use subjects::Subjects;
use work::Work;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "usage: error-tables-bench [--quick] [lookup] [consumer] [generator] [decoding] [reading]

--quick leaves out the peers that take minutes to compile, and 50,000 codes. Without a part named, all are run.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["--generate", form, folder] => generator::child(form, folder.as_ref()).map(|()| true),
        ["--quick", ref parts @ ..] => Parts::named(parts).and_then(|parts| run(true, &parts)),
        ref parts => Parts::named(parts).and_then(|parts| run(false, &parts)),
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

/// What is measured, in this order.
#[derive(Clone, Copy)]
struct Parts {
    lookup: bool,
    consumer: bool,
    generator: bool,
    decoding: bool,
    reading: bool,
}

impl Parts {
    fn named(names: &[&str]) -> Result<Self> {
        const ALL: [&str; 5] = ["lookup", "consumer", "generator", "decoding", "reading"];
        if names.iter().any(|name| !ALL.contains(name)) {
            return Err(USAGE.into());
        }
        let [lookup, consumer, generator, decoding, reading] =
            ALL.map(|part| names.is_empty() || names.contains(&part));
        Ok(Self {
            lookup,
            consumer,
            generator,
            decoding,
            reading,
        })
    }

    fn all(self) -> bool {
        self.lookup && self.consumer && self.generator && self.decoding && self.reading
    }
}

fn run(quick: bool, parts: &Parts) -> Result<bool> {
    let work = Work::new()?;
    let subjects = Subjects::new();
    let mut goals = Goals::default();
    let (mut lookups, mut consumers) = (Vec::new(), Vec::new());
    if parts.lookup {
        lookups = subjects.lookups(&work, quick)?;
        goals::lookups(&mut goals, &lookups);
    }
    if parts.consumer {
        consumers = subjects.consumers(&work, quick)?;
        goals::consumers(&mut goals, &consumers);
        let what = "a build after nothing changed, compilers and generators run";
        goals.at_most(what, consumer::idle()?, 0.0);
    }
    if parts.generator {
        let runs = subjects.generator(&work)?;
        goals::generator(&mut goals, &runs);
    }
    if parts.decoding {
        goals::decoding(&mut goals, &decoding::measure()?);
    }
    if parts.reading {
        for reading in reading::measure(&work)? {
            goals.at_most(&reading.what, reading.seconds, reading.limit);
        }
    }
    if parts.all() && !quick {
        plot::draw(&lookups, &consumers)?;
    }
    Ok(goals.print())
}
