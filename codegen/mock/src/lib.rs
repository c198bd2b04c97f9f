#![doc = include_str!("../README.md")]

mod answers;
pub mod args;
mod listing;
mod notes;
pub mod response;
mod selection;
mod server;

pub use args::Args;
pub use notes::describe_gaps;
pub use server::Server;

use error_tables_codegen::Error;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_codegen::tools::lower;
use error_tables_codegen::tools::model::{Api, Model};
use error_tables_codegen::tools::tree::Tree;

/// Reads the tables of the API that the arguments name.
///
/// # Errors
/// The tables cannot be read or are invalid, or there is no such API.
pub fn read_api(args: &Args) -> Result<Api, String> {
    let model: Result<Model, Error> = Tree::read(&args.tables).and_then(lower::build_model);
    let model = model.map_err(|error| error.to_string())?;
    let names: Vec<String> = model.apis.iter().map(|api| api.name.clone()).collect();
    let api = model.apis.into_iter().find(|api| api.name == args.api);
    api.ok_or_else(|| {
        let known = names.join(", ");
        format!(
            "there is no API `{}`; there are {known}",
            escape_invisible(&args.api)
        )
    })
}
