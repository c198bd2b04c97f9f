//! What commands print: reports on the standard output, progress on the standard error.

use crate::error::CliError;
use error_tables_codegen::tools::escape::escape_invisible;
use std::io::{ErrorKind, Write};

/// Prints a text on the standard output. If the reader has closed it early, that is not an error.
pub(crate) fn print_text(text: &str) -> Result<(), CliError> {
    let mut out = anstream::stdout().lock();
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

/// Prints a note on the standard error.
pub(crate) fn print_note(text: &str) {
    print_progress(&format!("note: {}\n", escape_invisible(text)));
}

/// Prints a warning on the standard error.
pub(crate) fn print_warning(text: &str) {
    print_progress(&format!("warning: {}\n", escape_invisible(text)));
}
