//! What commands print: reports and data on the standard output, progress on the standard error.

use crate::error::CliError;
use error_tables_codegen::tools::escape::escape_log_text;
use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

/// Prints a text for people on the standard output. If the reader has closed it early, that is not an error.
pub(crate) fn print_text(text: &str) -> Result<(), CliError> {
    write_all(anstream::stdout().lock(), text)
}

/// Prints a table or a diff on the standard output. A file or a pipe gets every byte as it is. A terminal and the log of a CI system
/// obey some texts; there, these are escaped, with a warning.
pub(crate) fn print_data(text: &str) -> Result<(), CliError> {
    let out = std::io::stdout();
    if !out.is_terminal() && !is_log() {
        return write_all(out.lock(), text);
    }
    let lines: Vec<String> = text.split_inclusive('\n').map(escape_data_line).collect();
    let shown = lines.concat();
    if shown != text {
        print_warning(
            "characters that a terminal or a log obeys are shown escaped; write to a file to get them as they are",
        );
    }
    write_all(out.lock(), &shown)
}

/// Whether the standard output goes to the log of a CI system that obeys commands in it.
fn is_log() -> bool {
    const SYSTEMS: [&str; 4] = [
        "GITHUB_ACTIONS",
        "GITLAB_CI",
        "TEAMCITY_VERSION",
        "TF_BUILD",
    ];
    SYSTEMS.iter().any(|name| std::env::var_os(name).is_some()) && !is_regular_file()
}

/// Whether the standard output was redirected to a file.
#[cfg(unix)]
fn is_regular_file() -> bool {
    use std::os::fd::AsFd;
    let out = std::io::stdout();
    let file = out.as_fd().try_clone_to_owned().map(std::fs::File::from);
    file.and_then(|file| file.metadata())
        .is_ok_and(|metadata| metadata.is_file())
}

#[cfg(not(unix))]
fn is_regular_file() -> bool {
    false
}

/// A line of data for people, with its line end and its tabs.
fn escape_data_line(line: &str) -> String {
    let text = line.trim_end_matches(['\r', '\n']);
    let end = line.get(text.len()..).unwrap_or_default();
    let parts: Vec<String> = text.split('\t').map(escape_log_text).collect();
    format!("{}{end}", parts.join("\t"))
}

fn write_all(mut out: impl Write, text: &str) -> Result<(), CliError> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(source) if source.kind() != ErrorKind::BrokenPipe => Err(CliError::Io {
            action: "cannot write to the standard output".to_string(),
            source,
        }),
        _ => Ok(()),
    }
}

/// Prints a text on the standard error. If that fails there is nowhere left to say so.
pub(crate) fn print_progress(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// What `--quiet` and `--verbose` ask for.
static QUIET: AtomicBool = AtomicBool::new(false);
static VERBOSE: AtomicBool = AtomicBool::new(false);

/// Sets what is printed on the standard error from now on.
pub(crate) fn set_verbosity(quiet: bool, verbose: bool) {
    QUIET.store(quiet, Ordering::Relaxed);
    VERBOSE.store(verbose, Ordering::Relaxed);
}

/// Prints a note with `--verbose`.
pub(crate) fn print_detail(text: &str) {
    if VERBOSE.load(Ordering::Relaxed) {
        print_note(text);
    }
}

/// Prints a note on the standard error, but not with `--quiet`.
pub(crate) fn print_note(text: &str) {
    if QUIET.load(Ordering::Relaxed) {
        return;
    }
    print_progress(&format!(
        "note: {}
",
        escape_log_text(text)
    ));
}

/// Prints a warning on the standard error.
pub(crate) fn print_warning(text: &str) {
    print_progress(&format!("warning: {}\n", escape_log_text(text)));
}
