//! The workspace in which the compared crates are written and built.

use crate::Result;
use nix::sys::resource::{UsageWho, getrusage};
use proc_macro2::TokenStream;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

/// CPU seconds of a process and those that it started, and the peak memory of the largest of them in MiB.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    pub seconds: f64,
    pub memory: f64,
}

impl Usage {
    /// Parses what a child of the bench prints.
    pub fn parse(text: &str) -> Option<Self> {
        let (seconds, memory) = text.trim().split_once(' ')?;
        Some(Usage {
            seconds: seconds.parse().ok()?,
            memory: memory.parse().ok()?,
        })
    }
}

/// A workspace below the bench's `target/`.
pub struct Workspace {
    pub root: PathBuf,
    start: Instant,
}

impl Workspace {
    pub fn new() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
        fs::create_dir_all(&root)?;
        let start = Instant::now();
        Ok(Self { root, start })
    }

    /// Writes a file unless it has this text already.
    pub fn write_file(&self, path: impl AsRef<Path>, text: &str) -> Result<PathBuf> {
        let path = self.root.join(path);
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            fs::create_dir_all(path.parent().ok_or("no folder")?)?;
            fs::write(&path, text)?;
        }
        Ok(path)
    }

    /// Writes a package with a library, a program, or both.
    pub fn write_package(
        &self,
        name: &str,
        dependencies: &str,
        library: Option<&str>,
        program: Option<&str>,
    ) -> Result<()> {
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2021\"\npublish = false\n\n[dependencies]\n{dependencies}"
        );
        self.write_file(format!("{name}/Cargo.toml"), &manifest)?;
        for (path, text) in [("lib.rs", library), ("main.rs", program)] {
            if let Some(text) = text {
                self.write_file(format!("{name}/src/{path}"), text)?;
            }
        }
        Ok(())
    }

    /// Writes the manifest of the workspace, with these packages as members.
    pub fn write_manifest(&self, names: &[String]) -> Result<()> {
        let members: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
        let profile = "[profile.release]\npanic = \"abort\"\n";
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n{profile}",
            members.join(", ")
        );
        self.write_file("Cargo.toml", &manifest)?;
        Ok(())
    }

    /// The path of a program of the workspace.
    pub fn program_path(&self, name: &str) -> PathBuf {
        self.root.join("target/release").join(name)
    }

    /// Compiles programs, each with at most `limit` seconds of CPU. Programs that take longer do not exist afterwards.
    pub fn build_programs(&self, names: &[String], limit: u32) -> Result<()> {
        for name in names {
            let _ = fs::remove_file(self.program_path(name));
        }
        let arguments = ["build", "--release", "--keep-going"];
        let (usage, text) = self.spawn_cargo(&arguments, Some(limit))?;
        if usage.is_some() || text.contains("(signal: ") && !text.contains("error[E") {
            Ok(())
        } else {
            Err(text.into())
        }
    }

    /// Runs cargo; returns what it and the compilers took.
    pub fn run_cargo(&self, arguments: &[&str]) -> Result<Usage> {
        self.run_cargo_limited(arguments, None)?
            .ok_or("stopped".into())
    }

    /// Like `run_cargo`, but returns `None` if a compiler needed more than `limit` seconds of CPU.
    pub fn run_cargo_limited(
        &self,
        arguments: &[&str],
        limit: Option<u32>,
    ) -> Result<Option<Usage>> {
        let (usage, text) = self.spawn_cargo(arguments, limit)?;
        if usage.is_some() || limit.is_some() && text.contains("(signal: ") {
            return Ok(usage);
        }
        Err(format!("cargo {}: {text}", arguments.join(" ")).into())
    }

    /// Runs cargo in a child of the bench; returns what it took, if it succeeded, and what it printed. Reports which crates it
    /// compiles.
    fn spawn_cargo(
        &self,
        arguments: &[&str],
        limit: Option<u32>,
    ) -> Result<(Option<Usage>, String)> {
        let limit = limit.map_or("unlimited".into(), |limit| limit.to_string());
        let mut child = Command::new(std::env::current_exe()?)
            .args(["--cargo", &limit])
            .args(arguments)
            .current_dir(&self.root)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_TARGET_DIR")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut text = String::new();
        for line in BufReader::new(child.stderr.take().ok_or("no stderr")?).lines() {
            let line = line?;
            if line.trim_start().starts_with("Compiling") {
                self.report(line.split(" (").next().unwrap_or_default().trim());
            }
            text = text + &line + "\n";
        }
        let output = child.wait_with_output()?;
        let usage = Usage::parse(&String::from_utf8(output.stdout)?);
        Ok((usage.filter(|_| output.status.success()), text))
    }

    /// Prints a progress line with the minutes and seconds since the start.
    pub fn report(&self, what: &str) {
        let seconds = self.start.elapsed().as_secs();
        eprintln!("[{:02}:{:02}] {what}", seconds / 60, seconds % 60);
    }
}

/// Runs cargo, and prints what it took: the peak memory of children is known only for all of a process's children.
pub fn run_cargo_child(limit: &str, arguments: &[&str]) -> Result<ExitCode> {
    let status = Command::new("sh")
        .args(["-c", "ulimit -t $0 && exec cargo \"$@\"", limit])
        .args(arguments)
        .stdout(Stdio::null())
        .status()?;
    let children = UsageWho::RUSAGE_CHILDREN;
    let memory = getrusage(children)?.max_rss() as f64 / 1024.0;
    println!("{} {memory}", cpu_seconds(children)?);
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// CPU seconds of this process, or of all its children that have ended.
pub fn cpu_seconds(who: UsageWho) -> Result<f64> {
    let usage = getrusage(who)?;
    let seconds =
        |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    Ok(seconds(usage.user_time()) + seconds(usage.system_time()))
}

/// Formats tokens as a Rust file.
pub fn format_tokens(tokens: TokenStream) -> Result<String> {
    Ok(prettyplease::unparse(&syn::parse2(tokens)?))
}
