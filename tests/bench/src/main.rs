//! What peers cost and what ours costs, in one run: a line for each goal, and exit status 1 if one is missed.

mod consumer;
mod forms;
mod generator;
mod goals;
mod lookup;
mod own;
mod plot;
mod size;
mod tables;
mod work;

use forms::Form;
use goals::Goals;
use std::process::ExitCode;
use work::Work;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => run(false),
        ["--quick"] => run(true),
        ["--generate", form, folder] => generator::child(form, folder.as_ref()).map(|()| true),
        _ => Err("usage: error-tables-bench [--quick]".into()),
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

fn run(quick: bool) -> Result<bool> {
    let work = Work::new()?;
    let (amove, sqlstate, large) = (
        tables::amove(),
        tables::sqlstate(),
        tables::synthetic("5000", 5000),
    );
    let (few, many) = (
        tables::numbers("int25", 25),
        tables::numbers("int5000", 5000),
    );
    let huge = tables::synthetic("50000", 50_000);
    let slow = [Form::Strum, Form::StrumPhf, Form::Serde];
    let fast: Vec<Form> = Form::WORDS
        .into_iter()
        .filter(|form| !(quick && slow[..].contains(form)))
        .collect();

    let mut packages = Vec::new();
    packages.extend(lookup::prepare_words(&work, &amove, &Form::WORDS)?);
    packages.extend(lookup::prepare_words(&work, &sqlstate, &Form::WORDS)?);
    packages.extend(lookup::prepare_words(&work, &large, &fast)?);
    packages.extend(lookup::prepare_numbers(&work, &few, &Form::NUMBERS)?);
    packages.extend(lookup::prepare_numbers(&work, &many, &Form::NUMBERS)?);
    if !quick {
        packages.extend(lookup::prepare_words(&work, &huge, &Form::LARGE)?);
    }
    work.workspace(&packages)?;
    eprintln!("compiling {} packages", packages.len());
    work.cargo(&["build", "--release", "--quiet"])?;

    let mut lookups = vec![
        lookup::measure(&work, "28", 28, &Form::WORDS)?,
        lookup::measure(&work, "260", 260, &Form::WORDS)?,
        lookup::measure(&work, "5000", 5000, &fast)?,
        lookup::measure(&work, "int25", 25, &Form::NUMBERS)?,
        lookup::measure(&work, "int5000", 5000, &Form::NUMBERS)?,
    ];
    if !quick {
        lookups.push(lookup::measure(&work, "50000", 50_000, &Form::LARGE)?);
    }
    println!("Per lookup, net of the harness; bytes beyond a program that looks nothing up.");
    for lookup in &lookups {
        lookup.print(if lookup.name.starts_with("int") {
            &Form::NUMBERS
        } else {
            &Form::WORDS
        });
    }
    let mut goals = Goals::default();
    goals::lookups(&mut goals, &lookups);

    let consumers = [(&amove, true), (&sqlstate, true), (&large, !quick)];
    let consumers = consumers.map(|(table, derive)| consumer::measure(&work, table, derive));
    let consumers = consumers.into_iter().collect::<Result<Vec<_>>>()?;
    consumer::show(&consumers);
    goals::consumers(&mut goals, &consumers);

    let runs = [
        generator::measure(&work, &large)?,
        generator::measure(&work, &huge)?,
    ];
    generator::show(&runs);
    goals::generator(&mut goals, &runs);
    goals.at_most(
        "a build after nothing changed, compilers and generators run",
        consumer::idle()?,
        0.0,
    );
    goals.not_measured(
        "decoding the four printed bodies, Ir against serde_json with owned structs",
        0.6,
    );

    if !quick {
        plot::draw(&lookups, &consumers)?;
    }
    Ok(goals.print())
}
