//! The blocks of a document in memory, for the fuzz targets.

use super::{BlockOptions, update_document};
use crate::model::Model;
use crate::source::Sources;
use std::path::Path;

/// A document with its blocks brought up to date.
///
/// # Errors
/// The byte of each problem and its message.
pub fn update_blocks(
    path: &str,
    text: &str,
    model: &Model,
    options: &BlockOptions,
) -> Result<String, Vec<(usize, String)>> {
    let mut sources = Sources::default();
    let whole = sources.add(path, text.as_bytes().to_vec());
    let updated = update_document(Path::new(path), &sources, whole, model, options);
    updated.map_err(|problems| {
        let problems = problems.into_iter();
        problems
            .map(|problem| (problem.at, problem.message))
            .collect()
    })
}
