//! The folder that the compared crates are written to and built in.

use crate::Result;
use nix::sys::resource::{UsageWho, getrusage};
use proc_macro2::TokenStream;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder below the bench's own `target/`.
pub struct Work {
    pub root: PathBuf,
}

impl Work {
    pub fn new() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
        fs::create_dir_all(&root)?;
        Ok(Self { root })
    }

    /// Writes a file, unless it says the same already.
    pub fn write(&self, path: impl AsRef<Path>, text: &str) -> Result<PathBuf> {
        let path = self.root.join(path);
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            fs::create_dir_all(path.parent().ok_or("no folder")?)?;
            fs::write(&path, text)?;
        }
        Ok(path)
    }

    /// A package of its own, with a library, a program, or both.
    pub fn package(
        &self,
        name: &str,
        dependencies: &str,
        library: Option<&str>,
        program: Option<&str>,
    ) -> Result<()> {
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2021\"\npublish = false\n\n[dependencies]\n{dependencies}"
        );
        self.write(format!("{name}/Cargo.toml"), &manifest)?;
        for (path, text) in [("lib.rs", library), ("main.rs", program)] {
            if let Some(text) = text {
                self.write(format!("{name}/src/{path}"), text)?;
            }
        }
        Ok(())
    }

    /// One workspace over these packages.
    pub fn workspace(&self, names: &[String]) -> Result<()> {
        let members: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
        let profile = "[profile.release]\npanic = \"abort\"\n";
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n{profile}",
            members.join(", ")
        );
        self.write("Cargo.toml", &manifest)?;
        Ok(())
    }

    /// Runs cargo and gives the CPU seconds that it and the compilers took.
    pub fn cargo(&self, arguments: &[&str]) -> Result<f64> {
        let before = seconds(UsageWho::RUSAGE_CHILDREN)?;
        let output = Command::new("cargo")
            .args(arguments)
            .current_dir(&self.root)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_TARGET_DIR")
            .output()?;
        if !output.status.success() {
            return Err(format!(
                "cargo {}: {}",
                arguments.join(" "),
                String::from_utf8_lossy(&output.stderr)
            )
            .into());
        }
        Ok(seconds(UsageWho::RUSAGE_CHILDREN)? - before)
    }
}

/// CPU seconds of this process, or of every child that has ended.
pub fn seconds(who: UsageWho) -> Result<f64> {
    let usage = getrusage(who)?;
    let seconds =
        |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    Ok(seconds(usage.user_time()) + seconds(usage.system_time()))
}

/// Tokens as a file.
pub fn print(tokens: TokenStream) -> Result<String> {
    Ok(prettyplease::unparse(&syn::parse2(tokens)?))
}
