//! The cost for a user's build: a cold release build of a crate with look-up, `Display` and status, and a minimal program that uses it.

use crate::binary_size::BinarySize;
use crate::tables::Table;
use crate::workspace::{Workspace, format_tokens};
use crate::{Result, generated_crate};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::fs;
use std::process::Command;

/// One build.
#[derive(Clone, Copy, Debug)]
pub struct Build {
    /// CPU seconds, cargo's own included.
    pub seconds: f64,
    /// MiB of the largest process.
    pub memory: f64,
    /// Bytes of the program, compared with one that only prints its argument.
    pub growth: f64,
}

/// The builds of one table.
pub struct Consumer {
    pub rows: usize,
    /// Bytes of codes and messages.
    pub text: f64,
    /// thiserror, strum, serde and `num_enum`.
    pub derive: Option<Build>,
    pub matches: Option<Build>,
    pub own: Build,
}

/// The builds of a table in which each message has a placeholder.
pub struct Templated {
    pub rows: usize,
    pub thiserror: Build,
    pub own: Build,
}

const PROGRAM: &str = "fn main() {
    let code = std::env::args().nth(1).unwrap_or_default();
    match find(&code) {
        Some(code) => println!(\"{code} {:?}\", code.status()),
        None => println!(\"{code}\"),
    }
}
";
/// Reads a message, and writes it.
const MESSAGE_PROGRAM: &str = "fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, code, message] = arguments.as_slice() {
        println!(\"{}\", show(code, message));
    }
}
";
/// CPU seconds that a compiler may take: ten times what it took for the derives of 5,000 codes.
const LIMIT: u32 = 600;
const DERIVES: &str = "thiserror = \"2\"\nstrum = { version = \"0.28\", features = [\"derive\"] }\nserde = { version = \"1\", features = [\"derive\"] }\nnum_enum = \"0.7\"\n";

pub fn measure_builds(workspace: &Workspace, table: &Table, slow: bool) -> Result<Consumer> {
    let rows = table.codes.len();
    workspace.report(&format!("building consumers of {rows} codes"));
    let text = table
        .codes
        .iter()
        .chain(&table.messages)
        .map(String::len)
        .sum::<usize>() as f64;
    let nothing = build_cold(
        workspace,
        "c_nothing",
        "",
        &PROGRAM.replace("find(&code)", "None::<Code>"),
        "struct Code;\nimpl Code { fn status(&self) -> Option<u16> { None } }\nimpl std::fmt::Display for Code { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(\"\") } }\n",
    )?
    .ok_or("stopped")?;
    let without_program = |build: Build| Build {
        growth: build.growth - nothing.growth,
        ..build
    };
    let name = |kind: &str| format!("c{}_{kind}", table.name);
    let build_kind =
        |kind: &str, dependencies: &str, tokens: TokenStream| -> Result<Option<Build>> {
            if !slow {
                return Ok(None);
            }
            let library = format_tokens(tokens)?;
            let built = build_cold(workspace, &name(kind), dependencies, PROGRAM, &library)?;
            if built.is_none() {
                println!("{rows} codes, {kind}: not compiled within {LIMIT} s of CPU");
            }
            Ok(built.map(without_program))
        };
    let derive = build_kind("derive", DERIVES, render_derives(table))?;
    let matches = build_kind("matches", "", render_matches(table))?;
    let needs = format!("own_{0} = {{ path = \"../own_{0}\" }}\n", table.name);
    let library = format!(
        "pub fn find(code: &str) -> Option<own_{}::bench::ErrorCode> {{ own_{0}::bench::ErrorCode::from_code(code) }}\n",
        table.name
    );
    let own = format!("own_{}", table.name);
    generated_crate::write_word_table(workspace, &own, table)?;
    generated_crate::generate_package(workspace, &own)?;
    let best = build_thrice(workspace, &name("own"), &needs, PROGRAM, &library)?;
    Ok(Consumer {
        rows,
        text,
        derive,
        matches,
        own: without_program(best),
    })
}

pub fn measure_templates(workspace: &Workspace, table: &Table) -> Result<Templated> {
    let (rows, name) = (table.codes.len(), table.name);
    workspace.report(&format!("building consumers of {rows} messages"));
    let library = format_tokens(render_thiserror(table))?;
    let package = format!("c{name}_thiserror");
    let needs = "thiserror = \"2\"\n";
    let thiserror = build_cold(workspace, &package, needs, MESSAGE_PROGRAM, &library)?;
    let own = format!("own_{name}");
    generated_crate::write_word_table(workspace, &own, table)?;
    generated_crate::generate_package(workspace, &own)?;
    let needs = format!("{own} = {{ path = \"../{own}\" }}\n");
    let library = format!(
        "use {own}::bench::{{ErrorCode, ErrorMessage}};\n\nfn show(code: &str, message: &str) -> String {{\n    \
         let read = ErrorCode::from_code(code).and_then(|code| ErrorMessage::read(code, message));\n    \
         read.map_or_else(String::new, |message| message.to_string())\n}}\n"
    );
    let package = format!("c{name}_own");
    Ok(Templated {
        rows,
        thiserror: thiserror.ok_or("stopped")?,
        own: build_thrice(workspace, &package, &needs, MESSAGE_PROGRAM, &library)?,
    })
}

/// The fastest of three builds, where the start of cargo takes a good part of the time.
fn build_thrice(
    workspace: &Workspace,
    name: &str,
    dependencies: &str,
    program: &str,
    library: &str,
) -> Result<Build> {
    let mut best: Option<Build> = None;
    for _ in 0..3 {
        let built =
            build_cold(workspace, name, dependencies, program, library)?.ok_or("stopped")?;
        best = best
            .filter(|best| best.seconds <= built.seconds)
            .or(Some(built));
    }
    best.ok_or("stopped".into())
}

/// Builds a package in a workspace of its own, without any earlier output.
fn build_cold(
    workspace: &Workspace,
    name: &str,
    dependencies: &str,
    program: &str,
    library: &str,
) -> Result<Option<Build>> {
    workspace.write_package(
        name,
        &format!("{dependencies}\n[workspace]\n\n[profile.release]\npanic = \"abort\"\n"),
        None,
        Some(&format!("{program}\n{library}")),
    )?;
    let manifest = format!("{name}/Cargo.toml");
    let target = workspace.root.join(name).join("target");
    workspace.run_cargo(&["fetch", "--quiet", "--manifest-path", &manifest])?;
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    let arguments = [
        "build",
        "--release",
        "--offline",
        "--manifest-path",
        &manifest,
    ];
    let Some(usage) = workspace.run_cargo_limited(&arguments, Some(LIMIT))? else {
        return Ok(None);
    };
    let growth = BinarySize::read(&target.join("release").join(name))?.total_bytes() as f64;
    Ok(Some(Build {
        seconds: usage.seconds,
        memory: usage.memory,
        growth,
    }))
}

fn render_derives(table: &Table) -> TokenStream {
    let (codes, messages) = (&table.codes, &table.messages);
    let variants: Vec<_> = (0..codes.len())
        .map(|row| format_ident!("V{row}"))
        .collect();
    let statuses = (0..codes.len()).map(generated_crate::row_status);
    quote! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error, strum::EnumString, strum::IntoStaticStr, serde::Serialize, serde::Deserialize, num_enum::TryFromPrimitive)]
        #[repr(u16)]
        pub enum Code { #(#[error(#messages)] #[strum(serialize = #codes)] #[serde(rename = #codes)] #variants),* }
        impl Code {
            pub fn status(self) -> Option<u16> { match self { #(Self::#variants => Some(#statuses)),* } }
        }
        pub fn find(code: &str) -> Option<Code> { code.parse().ok() }
    }
}

/// Messages with a value each, as thiserror writes them.
fn render_thiserror(table: &Table) -> TokenStream {
    let messages = &table.messages;
    let variants = (0..messages.len()).map(|row| format_ident!("V{row}"));
    quote! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
        pub enum Message<'a> { #(#[error(#messages)] #variants { value: &'a str }),* }
        pub fn show(_: &str, message: &str) -> String { Message::V0 { value: message }.to_string() }
    }
}

fn render_matches(table: &Table) -> TokenStream {
    let (codes, messages) = (&table.codes, &table.messages);
    let variants: Vec<_> = (0..codes.len())
        .map(|row| format_ident!("V{row}"))
        .collect();
    let statuses = (0..codes.len()).map(generated_crate::row_status);
    quote! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { #(#variants),* }
        impl Code {
            pub fn status(self) -> Option<u16> { match self { #(Self::#variants => Some(#statuses)),* } }
        }
        impl core::fmt::Display for Code {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { f.write_str(match self { #(Self::#variants => #messages),* }) }
        }
        impl core::error::Error for Code {}
        pub fn find(code: &str) -> Option<Code> { match code { #(#codes => Some(Code::#variants),)* _ => None } }
    }
}

/// Counts the commands that cargo runs in this repository if nothing has changed since the last build.
pub fn count_idle_commands() -> Result<f64> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let build = || {
        Command::new("cargo")
            .args(["build", "-v"])
            .current_dir(root)
            .env_remove("CARGO_TARGET_DIR")
            .output()
    };
    // The generated files are newer than the start of the build script, so cargo needs one more build to settle.
    build()?;
    build()?;
    let output = build()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8_lossy(&output.stderr)
        .lines()
        .filter(|line| line.trim_start().starts_with("Running"))
        .count() as f64)
}

pub fn print_table(consumers: &[Consumer]) {
    println!("\nCold release build of a user's crate, CPU seconds; bytes that its program grows");
    println!(
        "  codes  thiserror + strum + serde + num_enum      matches by hand         own      text"
    );
    let cells = |build: Option<Build>| {
        build.map_or_else(
            || format!("{:>25}", "-"),
            |build| format!("{:>12.2} {:>12.0}", build.seconds, build.growth),
        )
    };
    for consumer in consumers {
        println!(
            "  {:<6} {} {} {} {:>10.0}",
            consumer.rows,
            cells(consumer.derive),
            cells(consumer.matches),
            cells(Some(consumer.own)),
            consumer.text
        );
    }
}

pub fn print_templates(templated: &[Templated]) {
    println!("\nThe same with a placeholder in each message, CPU seconds and peak MiB");
    println!("  messages             thiserror                 own");
    for Templated {
        rows,
        thiserror,
        own,
    } in templated
    {
        println!(
            "  {rows:<10} {:>12.2} {:>8.0} {:>10.2} {:>8.0}",
            thiserror.seconds, thiserror.memory, own.seconds, own.memory
        );
    }
}
