//! Helpers of these tests: tables as text, and their site.

use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::plan::GeneratedFile;
use error_tables_codegen::tools::tree::Tree;
use error_tables_site::{Site, SiteConfig};
use error_tables_test_support::{build_tree, parse_archive};
use std::collections::BTreeMap;
use std::path::Path;

/// The root of this repository.
pub(crate) const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Files by their path.
pub(crate) type Files = BTreeMap<String, String>;

/// The model of tables that an archive describes.
pub(crate) fn model_of(archive: &str) -> Model {
    build_model(build_tree(&parse_archive(archive))).expect("tables without an error")
}

/// The site of a model, with the defaults.
pub(crate) fn site_of(model: &Model) -> Files {
    by_path(
        Site::new(model, &SiteConfig::default())
            .render()
            .expect("a site"),
    )
}

/// The files of a site by their path.
pub(crate) fn by_path(files: Vec<GeneratedFile>) -> Files {
    let count = files.len();
    let files: Files = files
        .into_iter()
        .map(|file| (file.path, file.text))
        .collect();
    assert_eq!(files.len(), count, "every path is there once");
    files
}

/// The pages among the files.
pub(crate) fn pages_of(files: &Files) -> impl Iterator<Item = (&String, &String)> {
    let is_page = |path: &String| Path::new(path).extension() == Some("html".as_ref());
    files.iter().filter(move |(path, _)| is_page(path))
}

/// The tables of this repository.
pub(crate) fn own_tables() -> Model {
    let folder = Path::new(REPOSITORY).join("error-tables");
    let tree = Tree::read(&folder).expect("readable");
    build_model(tree).expect("tables without an error")
}

/// A text without its tags, with its entities decoded and its white space reduced to single spaces.
pub(crate) fn visible_text(html: &str) -> String {
    let mut text = String::new();
    // Cells are apart.
    let html = ["</dt>", "</td>", "</th>"]
        .iter()
        .fold(html.to_string(), |html, end| html.replace(end, " "));
    let mut rest = html.as_str();
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = after.split_once('>').expect("a tag has an end").1;
    }
    text.push_str(rest);
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&mdash;", "—")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
