//! What a user's own build pays: a cold release build of a crate with lookup, `Display` and status, and a minimal program over it.

use crate::tables::Table;
use crate::work::{self, Work};
use crate::{Result, own, size};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::fs;
use std::process::Command;

/// One build.
#[derive(Clone, Copy, Debug)]
pub struct Build {
    /// CPU seconds, cargo's own included.
    pub seconds: f64,
    /// Bytes of the program beyond one that prints its argument.
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

const PROGRAM: &str = "fn main() {
    let code = std::env::args().nth(1).unwrap_or_default();
    match find(&code) {
        Some(code) => println!(\"{code} {:?}\", code.status()),
        None => println!(\"{code}\"),
    }
}
";
/// Seconds of CPU that a compiler gets: ten times what the derive stack took of 5,000 codes.
const LIMIT: u32 = 600;
const DERIVES: &str = "thiserror = \"2\"\nstrum = { version = \"0.28\", features = [\"derive\"] }\nserde = { version = \"1\", features = [\"derive\"] }\nnum_enum = \"0.7\"\n";

pub fn measure(work: &Work, table: &Table, slow: bool) -> Result<Consumer> {
    let rows = table.codes.len();
    work.say(&format!("building consumers of {rows} codes"));
    let text = table
        .codes
        .iter()
        .chain(&table.messages)
        .map(String::len)
        .sum::<usize>() as f64;
    let nothing = build(
        work,
        "c_nothing",
        "",
        &PROGRAM.replace("find(&code)", "None::<Code>"),
        "struct Code;\nimpl Code { fn status(&self) -> Option<u16> { None } }\nimpl std::fmt::Display for Code { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(\"\") } }\n",
    )?
    .ok_or("stopped")?;
    let beyond = |build: Build| Build {
        growth: build.growth - nothing.growth,
        ..build
    };
    let name = |kind: &str| format!("c{}_{kind}", table.name);
    let run = |kind: &str, dependencies: &str, tokens: TokenStream| -> Result<Option<Build>> {
        if !slow {
            return Ok(None);
        }
        let library = work::print(tokens)?;
        let built = build(work, &name(kind), dependencies, PROGRAM, &library)?;
        if built.is_none() {
            println!("{rows} codes, {kind}: not compiled within {LIMIT} s of CPU");
        }
        Ok(built.map(beyond))
    };
    let derive = run("derive", DERIVES, derive(table))?;
    let matches = run("matches", "", matches(table))?;
    let needs = format!("own_{0} = {{ path = \"../own_{0}\" }}\n", table.name);
    let library = format!(
        "pub fn find(code: &str) -> Option<own_{}::bench::ErrorCode> {{ own_{0}::bench::ErrorCode::from_code(code) }}\n",
        table.name
    );
    // Short enough for cargo's own start to matter: the least of three.
    let own = format!("own_{}", table.name);
    own::words(work, &own, table)?;
    own::generate(work, &own)?;
    let mut best: Option<Build> = None;
    for _ in 0..3 {
        let built = build(work, &name("own"), &needs, PROGRAM, &library)?.ok_or("stopped")?;
        best = best
            .filter(|best| best.seconds <= built.seconds)
            .or(Some(built));
    }
    let best = best.ok_or("stopped")?;
    Ok(Consumer {
        rows,
        text,
        derive,
        matches,
        own: beyond(best),
    })
}

/// Builds a package of its own, from nothing.
fn build(
    work: &Work,
    name: &str,
    dependencies: &str,
    program: &str,
    library: &str,
) -> Result<Option<Build>> {
    work.package(
        name,
        &format!("{dependencies}\n[workspace]\n\n[profile.release]\npanic = \"abort\"\n"),
        None,
        Some(&format!("{program}\n{library}")),
    )?;
    let manifest = format!("{name}/Cargo.toml");
    let target = work.root.join(name).join("target");
    work.cargo(&["fetch", "--quiet", "--manifest-path", &manifest])?;
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
    let Some(seconds) = work.limited(&arguments, Some(LIMIT))? else {
        return Ok(None);
    };
    let growth = size::read(&target.join("release").join(name))?.bytes() as f64;
    Ok(Some(Build { seconds, growth }))
}

fn derive(table: &Table) -> TokenStream {
    let (codes, messages) = (&table.codes, &table.messages);
    let variants: Vec<_> = (0..codes.len())
        .map(|row| format_ident!("V{row}"))
        .collect();
    let statuses = (0..codes.len()).map(own::status);
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

fn matches(table: &Table) -> TokenStream {
    let (codes, messages) = (&table.codes, &table.messages);
    let variants: Vec<_> = (0..codes.len())
        .map(|row| format_ident!("V{row}"))
        .collect();
    let statuses = (0..codes.len()).map(own::status);
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

/// Commands that cargo runs in this repository when nothing has changed since the last build.
pub fn idle() -> Result<f64> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let build = || {
        Command::new("cargo")
            .args(["build", "-v"])
            .current_dir(root)
            .env_remove("CARGO_TARGET_DIR")
            .output()
    };
    // The generator's outputs are newer than its start, so one more build looks at them.
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

pub fn show(consumers: &[Consumer]) {
    println!(
        "\nCold release build of a user's crate, CPU seconds; bytes that its program grows by"
    );
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
