//! What the fuzz targets in `tests/fuzz` call inside this crate. Compiled with `--cfg fuzzing` only.

pub use crate::blocks::fuzzing::update_blocks;
pub use crate::lookup::fuzzing::Lookup;

use crate::emit;
use crate::model::Model;
use crate::style::{Layout, Options, WireOptions};

/// The Rust files of the tables, with everything that can be asked for: their paths and texts.
///
/// # Errors
/// An option is not valid.
pub fn render_rust(model: &Model) -> Result<Vec<(String, String)>, crate::Error> {
    let options = Options {
        wire: WireOptions::PUBLISHED,
        message_types: true,
        owned_errors: true,
        ..Options::default()
    };
    let files = emit::render_rust(model, &options.style(Layout::Crate)?);
    Ok(files
        .into_iter()
        .map(|file| (file.path, file.text))
        .collect())
}
