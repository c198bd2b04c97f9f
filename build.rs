//! Keeps `generated/` in step with `error-tables/`: see CONTRIBUTING.md.

use error_tables_codegen::Builder;
use std::process::ExitCode;

fn main() -> ExitCode {
    Builder::new("error-tables")
        .sources("generated/src")
        .crate_docs("../README.md")
        .docs("generated/docs")
        .build()
}
