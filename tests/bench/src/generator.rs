//! The generator itself: a whole run with all checks, compared with printing the plain form of the same table.

use crate::lookup::read_record;
use crate::tables::Table;
use crate::workspace::{Usage, Workspace, cpu_seconds};
use crate::{Result, generated_crate};
use error_tables_codegen::Builder;
use nix::sys::resource::UsageWho;
use quote::{format_ident, quote};
use std::path::Path;
use std::process::Command;

/// The generator and the plain form on one table.
pub struct Run {
    pub rows: usize,
    pub own: Usage,
    pub plain: Usage,
    /// Instructions of the generator, which do not depend on what else the machine does.
    pub instructions: f64,
    /// Instructions of the plain form.
    pub plain_instructions: f64,
}

pub fn measure_runs(workspace: &Workspace, table: &Table) -> Result<Run> {
    let name = format!("generate_{}", table.name);
    generated_crate::write_word_table(workspace, &name, table)?;
    let folder = workspace.root.join(&name);
    let run_once = |form: &str| -> Result<Usage> {
        let output = Command::new(std::env::current_exe()?)
            .args(["--generate", form])
            .arg(&folder)
            .output()?;
        let text = String::from_utf8(output.stdout)?;
        Usage::parse(&text)
            .ok_or_else(|| String::from_utf8_lossy(&output.stderr).into_owned().into())
    };
    let (mut own, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        own.push(run_once("own")?);
        plain.push(run_once("plain")?);
    }
    Ok(Run {
        rows: table.codes.len(),
        own: median_usage(own),
        plain: median_usage(plain),
        instructions: count_instructions(workspace, &folder, "own")?,
        plain_instructions: count_instructions(workspace, &folder, "plain")?,
    })
}

fn count_instructions(workspace: &Workspace, folder: &Path, form: &str) -> Result<f64> {
    let record = folder.join("callgrind.out");
    workspace.report(&format!(
        "counting the instructions of the generator, {form}"
    ));
    let output = Command::new("valgrind")
        .arg("--tool=callgrind")
        .arg(format!("--callgrind-out-file={}", record.display()))
        .arg(std::env::current_exe()?)
        .args(["--generate", form])
        .arg(folder)
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let counts = read_record(&record)?;
    std::fs::remove_file(record)?;
    counts.get("Ir").copied().ok_or("no instructions".into())
}

fn median_usage(mut uses: Vec<Usage>) -> Usage {
    uses.sort_by(|left, right| left.seconds.total_cmp(&right.seconds));
    uses[uses.len() / 2]
}

/// One run in this process, and what it took.
pub fn run_child(form: &str, folder: &Path) -> Result<()> {
    let _ = std::fs::remove_dir_all(folder.join("src"));
    if form == "own" {
        let builder = Builder::new(folder.join("error-tables")).sources(folder.join("src"));
        builder
            .generate()
            .map_err(|error| error.lines().join("\n"))?;
    } else {
        std::fs::create_dir_all(folder.join("src"))?;
        std::fs::write(folder.join("src/plain.rs"), render_plain(folder)?)?;
    }
    // Not the maximum of `getrusage`, which starts with that of the parent process.
    let status = std::fs::read_to_string("/proc/self/status")?;
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    let peak: f64 = peak.ok_or("no peak memory")?.trim().parse()?;
    println!("{} {}", cpu_seconds(UsageWho::RUSAGE_SELF)?, peak / 1024.0);
    Ok(())
}

/// Renders the simplest code for a table, documented variants and a `match` per column, with prettyplease in one piece.
fn render_plain(folder: &Path) -> Result<String> {
    let text = std::fs::read_to_string(folder.join("error-tables/bench/codes.csv"))?;
    let rows: Vec<(&str, u16, &str)> = text
        .lines()
        .skip(1)
        .filter_map(|line| match line.splitn(4, ',').collect::<Vec<_>>()[..] {
            [code, _, status, message] => Some((code, status.parse().ok()?, message)),
            _ => None,
        })
        .collect();
    let variants: Vec<_> = rows
        .iter()
        .map(|(code, ..)| format_ident!("{}", camel_case(code)))
        .collect();
    let names = variants.iter().map(ToString::to_string);
    let (codes, statuses, messages): (Vec<_>, Vec<_>, Vec<_>) =
        rows.iter().map(|row| (row.0, row.1, row.2)).collect();
    let docs = rows.iter().map(|(code, status, message)| {
        let (first, last) = (
            format!(" `{message}`"),
            format!(" Code `{code}`, status {status}."),
        );
        quote!(#[doc = #first] #[doc = ""] #[doc = #last])
    });
    Ok(prettyplease::unparse(&syn::parse2(quote! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode { #(#docs #variants),* }
        impl ErrorCode {
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];
            pub fn name(self) -> &'static str { match self { #(Self::#variants => #names),* } }
            pub fn code(self) -> &'static str { match self { #(Self::#variants => #codes),* } }
            pub fn status(self) -> Option<u16> { match self { #(Self::#variants => Some(#statuses)),* } }
            pub fn message(self) -> Option<&'static str> { match self { #(Self::#variants => Some(#messages)),* } }
            pub fn from_code(code: &str) -> Option<Self> { match code { #(#codes => Some(Self::#variants),)* _ => None } }
        }
    })?))
}

fn camel_case(code: &str) -> String {
    let words = code.split('_').map(|word| word.split_at(1.min(word.len())));
    words
        .map(|(first, rest)| first.to_owned() + &rest.to_lowercase())
        .collect()
}

pub fn print_table(runs: &[Run]) {
    println!(
        "\nGenerator, CPU seconds and peak MiB             own                plain form        instructions per row"
    );
    for run in runs {
        let Run {
            rows, own, plain, ..
        } = run;
        println!(
            "  {rows:>6} rows                        {:>8.3} {:>8.1}      {:>8.3} {:>8.1}      {:>8.0} {:>8.0}",
            own.seconds,
            own.memory,
            plain.seconds,
            plain.memory,
            run.instructions / *rows as f64,
            run.plain_instructions / *rows as f64
        );
    }
}
