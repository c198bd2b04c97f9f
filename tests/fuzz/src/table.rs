//! Tables: CSV, `api.toml`, and from both to Rust.

use error_tables_codegen::Error;
use error_tables_codegen::fuzzing::render_rust;
use error_tables_codegen::tools::descriptor::Descriptor;
use error_tables_codegen::tools::error::{Diagnostic, Diagnostics};
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_codegen::tools::source::{Sources, Span};
use error_tables_codegen::tools::table::Table;
use error_tables_codegen::tools::tree::Tree;
use error_tables_review::diff::diff;
use error_tables_test_support::{build_tree, parse_archive};

/// A file is a table with the cells that another reader finds in it, or it has an error with a place. A table that is written and
/// read again is the same.
pub fn check_csv(bytes: &[u8]) {
    let Some((rows, text)) = read_csv(bytes) else {
        return;
    };
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(text.as_bytes());
    let theirs: Vec<Vec<String>> = reader
        .records()
        .map(|record| {
            let record = record.expect("a record");
            record
                .iter()
                .map(|cell| cell.replace("\r\n", "\n"))
                .collect()
        })
        .collect();
    assert_eq!(rows, theirs);
    // Unquoted at the start of a file it would be read as a byte order mark.
    if rows[0][0].starts_with('\u{feff}') {
        return;
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in &rows {
        // The reader converts CR LF to LF: a cell that still has CR LF had another CR.
        let cells = row.iter().map(|cell| cell.replace("\r\n", "\r\r\n"));
        writer.write_record(cells).expect("written");
    }
    let written = writer.into_inner().expect("written");
    let again = read_csv(&written).map(|(rows, _)| rows);
    assert_eq!(again.as_ref(), Some(&rows), "{}", written.escape_ascii());
}

/// The header and the rows of a file without errors, and its text without a byte order mark.
fn read_csv(bytes: &[u8]) -> Option<(Vec<Vec<String>>, String)> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let span = diagnostics.add_source(&mut sources, "shop/codes.csv", bytes.to_vec());
    let table = Table::read(span, &sources, &mut diagnostics);
    let mistakes = diagnostics.into_sorted(&sources);
    check_places(&mistakes, &sources);
    assert_eq!(
        table.broken,
        !mistakes.is_empty(),
        "an error breaks a table"
    );
    if table.broken || table.header.is_empty() {
        return None;
    }
    let mut end = 0;
    let rows = std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells));
    let rows = rows.map(|cells| {
        assert_eq!(cells.len(), table.header.len());
        let cells = cells.iter().map(|cell| {
            assert!(cell.span.start >= end, "cells do not overlap");
            end = cell.span.end;
            let raw = sources.text(cell.span);
            let quoted = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
            let plain = quoted.map_or(raw.to_string(), |quoted| quoted.replace("\"\"", "\""));
            assert_eq!(plain.replace("\r\n", "\n"), cell.value, "the cell {raw:?}");
            cell.value.clone()
        });
        cells.collect()
    });
    let rows = rows.collect();
    let text = sources.text(span);
    Some((
        rows,
        text.strip_prefix('\u{feff}').unwrap_or(text).to_string(),
    ))
}

/// Errors are sorted, say something, and are inside the file that they name.
fn check_places(mistakes: &[Diagnostic], sources: &Sources) {
    for mistake in mistakes {
        assert!(
            !mistake.message.is_empty() && !mistake.help.is_empty(),
            "{mistake:?}"
        );
        check_span(mistake.span, sources);
        if let Some((span, _)) = &mistake.related {
            check_span(*span, sources);
        }
    }
}

fn check_span(span: Span, sources: &Sources) {
    let file = sources.file(span).expect("a file");
    let length = file.text.len() + 3; // bytes that are not UTF-8 are replaced
    assert!(
        span.start <= span.end && span.end as usize <= length,
        "{span:?} of {length}"
    );
    let position = sources.position(span);
    assert!(position.line >= 1 && position.column >= 1);
}

/// `api.toml` is read, or it has errors with a place.
pub fn check_descriptor(bytes: &[u8]) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let span = diagnostics.add_source(&mut sources, "shop/api.toml", bytes.to_vec());
    let api = Descriptor::read(span, &sources, &mut diagnostics);
    let mistakes = diagnostics.into_sorted(&sources);
    check_places(&mistakes, &sources);
    assert!(api.sound || !mistakes.is_empty(), "an error is reported");
}

/// Files in one text, each after a line `-- folder/name --`.
fn read_tree(bytes: &[u8]) -> Tree {
    let text = String::from_utf8_lossy(bytes).replace(" (escaped) --", " --");
    let mut files = parse_archive(&text);
    files.retain(|(path, _)| {
        path.split_once('/')
            .is_some_and(|(folder, _)| !folder.is_empty())
    });
    build_tree(&files)
}

fn build(bytes: &[u8]) -> Option<Model> {
    let error = match build_model(read_tree(bytes)) {
        Ok(model) => return Some(model),
        Err(error) => error,
    };
    let Error::Tables {
        sources,
        diagnostics,
    } = &error
    else {
        panic!("{error}");
    };
    assert!(!diagnostics.is_empty());
    check_places(diagnostics, sources);
    for line in error.lines() {
        assert!(
            line.starts_with("error-tables/") && !line.contains(char::is_control),
            "{line:?}"
        );
    }
    None
}

/// Tables become a model, which does not differ from itself, or have errors with places.
pub fn check_lowering(bytes: &[u8]) {
    if let Some(model) = build(bytes) {
        let findings = diff(&model, &model);
        assert!(findings.is_empty(), "{findings:?}");
    }
}

/// Tables without errors become Rust that parses, twice the same.
pub fn check_rust(bytes: &[u8]) {
    let Some(model) = build(bytes) else {
        return;
    };
    let files = render_rust(&model).expect("no option is wrong");
    for (path, text) in &files {
        if let Err(error) = syn::parse_file(text) {
            panic!("{path}: {error}\n{text}");
        }
    }
    assert_eq!(render_rust(&model).expect("no option is wrong"), files);
}
