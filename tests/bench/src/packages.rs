//! The packages of a lookup: one a form, and a program that asks all of them.

use crate::Result;
use crate::forms::Form;
use crate::own;
use crate::tables::{Numbers, Table};
use crate::work::{Work, print};

/// Packages are named after their table and form.
pub fn package(table: &str, form: Form) -> String {
    format!("f{table}_{}", form.name())
}

/// The program that asks every form of a table.
pub fn runner(table: &str) -> String {
    format!("run_{table}")
}

/// The packages of these forms, and what they need of ours.
pub fn members(table: &str, forms: &[Form]) -> Vec<String> {
    let own = forms.contains(&Form::Own).then(|| format!("own_{table}"));
    let forms = forms.iter().map(|form| package(table, *form));
    forms.chain(own).collect()
}

/// Writes the packages of a table of words.
pub fn words(work: &Work, table: &Table, forms: &[Form]) -> Result<()> {
    let own = format!("own_{}", table.name);
    own::words(work, &own, table)?;
    own::generate(work, &own)?;
    for form in forms {
        let library = match form {
            Form::Own => String::new(),
            form => print(form.words(table))?,
        };
        write(work, table.name, *form, &library, "&code")?;
    }
    keys(work, table.name, &table.codes, &table.misses)
}

/// The same for integers.
pub fn numbers(work: &Work, table: &Numbers, forms: &[Form]) -> Result<()> {
    let own = format!("own_{}", table.name);
    own::numbers(work, &own, table)?;
    own::generate(work, &own)?;
    for form in forms {
        let library = match form {
            Form::Own => String::new(),
            form => print(form.numbers(table))?,
        };
        write(
            work,
            table.name,
            *form,
            &library,
            "code.parse().unwrap_or(0)",
        )?;
    }
    keys(work, table.name, &table.codes, &table.misses)
}

fn keys<T: ToString>(work: &Work, table: &str, codes: &[T], misses: &[T]) -> Result<()> {
    for (file, keys) in [("codes", codes), ("misses", misses)] {
        let lines: Vec<String> = keys.iter().map(ToString::to_string).collect();
        let path = format!("{}/{file}.txt", runner(table));
        work.write(path, &lines.join("\n"))?;
    }
    Ok(())
}

fn find(table: &str, form: Form) -> String {
    match form {
        Form::Own => format!("own_{table}::bench::ErrorCode::from_code"),
        form => format!("{}::find", package(table, form)),
    }
}

fn needs(table: &str, form: Form) -> String {
    match form {
        Form::Own => format!("own_{table} = {{ path = \"../own_{table}\" }}\n"),
        form => form.dependency().into(),
    }
}

/// One form: a library, and a program that looks one code up.
fn write(work: &Work, table: &str, form: Form, library: &str, argument: &str) -> Result<()> {
    let find = find(table, form);
    let program = format!(
        "fn main() {{\n    let code = std::env::args().nth(1).unwrap_or_default();\n    println!(\"{{:?}}\", {find}({argument}).map(|code| code as u32));\n}}\n"
    );
    let name = package(table, form);
    work.package(&name, &needs(table, form), Some(library), Some(&program))
}

/// The program over the forms that were compiled.
pub fn run(work: &Work, table: &str, integers: bool, forms: &[Form]) -> Result<()> {
    let read = if integers {
        "pub type Key = u32;\npub fn read(line: &'static str) -> Key { line.parse().expect(\"a number\") }\n"
    } else {
        "pub type Key = &'static str;\npub fn read(line: &'static str) -> Key { line }\n"
    };
    let mut list = format!("use super::Run;\n{read}pub fn each(run: &mut impl Run) {{\n");
    let mut dependencies = String::new();
    for form in forms {
        let name = package(table, *form);
        dependencies += &match form {
            Form::Own => needs(table, *form),
            _ => format!("{name} = {{ path = \"../{name}\" }}\n"),
        };
        let expected = if matches!(form, Form::Match | Form::NumEnum) {
            "|_, code| code"
        } else {
            "|row, _| row as u32"
        };
        list += &format!(
            "    run.form({:?}, |code| {}(code).map_or(u32::MAX, |code| code as u32), {expected});\n",
            form.name(),
            find(table, *form)
        );
    }
    let program = include_str!("harness.rs");
    work.package(&runner(table), &dependencies, None, Some(program))?;
    work.write(format!("{}/src/forms.rs", runner(table)), &(list + "}\n"))?;
    Ok(())
}
