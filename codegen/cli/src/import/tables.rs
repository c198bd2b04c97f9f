//! The tables that an import finds: those of the whole project, since one may inherit from another.

use crate::args::Import;
use error_tables_codegen::tools::error::Error;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::tree::Tree;

/// The tables of the project, where it has any.
pub(super) fn tables(verb: &Import, api: &str) -> Result<Option<(Tree, Model)>, Error> {
    let empty = std::fs::read_dir(&verb.tables).map_or(true, |entries| {
        !entries.flatten().any(|entry| entry.path().is_dir())
    });
    if empty {
        return Ok(None);
    }
    let tree = Tree::read(&verb.tables)?;
    let readable = readable(&tree, api);
    let model = if readable.folders.is_empty() {
        Model::default()
    } else {
        build_model(readable)?
    };
    Ok(Some((tree, model)))
}

/// The tables without the folder of an API that has no table yet, which is what an import is for.
fn readable(tree: &Tree, api: &str) -> Tree {
    let mut tree = tree.clone();
    tree.folders.retain(|folder| {
        let child = folder.api.as_ref().is_some_and(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            let document = text.parse::<toml_edit::DocumentMut>();
            document.map_or(true, |document| document.contains_key("extends"))
        });
        let table = folder.codes.is_some() || folder.statuses.is_some();
        folder.name != api || table || child || !folder.unexpected.is_empty()
    });
    tree
}
