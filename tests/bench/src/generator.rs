//! The generator itself: a whole run with validation and proof, against printing the plain form of the same table.

use crate::tables::Table;
use crate::work::{self, Work};
use crate::{Result, own};
use error_tables_codegen::Builder;
use nix::sys::resource::UsageWho;
use quote::{format_ident, quote};
use std::path::Path;
use std::process::Command;

/// CPU seconds and peak MiB of one process.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    pub seconds: f64,
    pub memory: f64,
}

/// Both forms of one table.
pub struct Run {
    pub rows: usize,
    pub own: Use,
    pub plain: Use,
}

pub fn measure(work: &Work, table: &Table) -> Result<Run> {
    let name = format!("generate_{}", table.name);
    own::words(work, &name, table)?;
    let folder = work.root.join(&name);
    let once = |form: &str| -> Result<Use> {
        let output = Command::new(std::env::current_exe()?)
            .args(["--generate", form])
            .arg(&folder)
            .output()?;
        let text = String::from_utf8(output.stdout)?;
        let (seconds, memory) = text
            .trim()
            .split_once(' ')
            .ok_or_else(|| String::from_utf8_lossy(&output.stderr).into_owned())?;
        Ok(Use {
            seconds: seconds.parse()?,
            memory: memory.parse()?,
        })
    };
    let (mut own, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        own.push(once("own")?);
        plain.push(once("plain")?);
    }
    Ok(Run {
        rows: table.codes.len(),
        own: median(own),
        plain: median(plain),
    })
}

fn median(mut uses: Vec<Use>) -> Use {
    uses.sort_by(|left, right| left.seconds.total_cmp(&right.seconds));
    uses[uses.len() / 2]
}

/// One run in this process, and what it took.
pub fn child(form: &str, folder: &Path) -> Result<()> {
    let _ = std::fs::remove_dir_all(folder.join("src"));
    if form == "own" {
        let builder = Builder::new(folder.join("error-tables")).sources(folder.join("src"));
        builder
            .generate()
            .map_err(|error| error.lines().join("\n"))?;
    } else {
        std::fs::create_dir_all(folder.join("src"))?;
        std::fs::write(folder.join("src/plain.rs"), plain(folder)?)?;
    }
    // Not the usage's own maximum: that begins with the parent's.
    let status = std::fs::read_to_string("/proc/self/status")?;
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    let peak: f64 = peak.ok_or("no peak memory")?.trim().parse()?;
    println!(
        "{} {}",
        work::seconds(UsageWho::RUSAGE_SELF)?,
        peak / 1024.0
    );
    Ok(())
}

/// What a generator writes first: documented variants and a `match` for each fact, through `parse2` and prettyplease in one piece.
fn plain(folder: &Path) -> Result<String> {
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
        .map(|(code, ..)| format_ident!("{}", camel(code)))
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

fn camel(code: &str) -> String {
    let words = code.split('_').map(|word| word.split_at(1.min(word.len())));
    words
        .map(|(first, rest)| first.to_owned() + &rest.to_lowercase())
        .collect()
}

pub fn show(runs: &[Run]) {
    println!("\nGenerator, CPU seconds and peak MiB             own                plain form");
    for Run { rows, own, plain } in runs {
        println!(
            "  {rows:>6} rows                        {:>8.3} {:>8.1}      {:>8.3} {:>8.1}",
            own.seconds, own.memory, plain.seconds, plain.memory
        );
    }
}
