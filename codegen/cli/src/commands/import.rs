//! `import`: reads a table from a documentation page.

use crate::date::today;
use crate::document_lines::DocumentLines;
use crate::error::CliError;
use crate::import::ambiguity::{
    print_ambiguities, print_notes, print_stale_errors, print_undeclared,
};
use crate::import::apply::TableUpdate;
use crate::import::existing_rows::read_existing_tables;
use crate::import::exported_tables::{ExportImport, is_export};
use crate::import::generated_block::refuse_block;
use crate::import::lock::{Lock, hash_bytes};
use crate::import::merge::{ExistingTable, MergedTable, merge_document};
use crate::import::naming::is_api_name;
use crate::import::page_options::PageOptions;
use crate::import::refusal::no_table_error;
use crate::import::summary::{Change, render_candidates, render_changes};
use crate::input::{decode_text, read_input};
use crate::options::TablesOption;
use crate::output;
use crate::tables::path_in_project;
use error_tables_codegen::tools::api_title::title_from_heading;
use error_tables_codegen::tools::source::{SAVE_AS_CSV, describe_archive};
use error_tables_documents::{Extraction, Format, TableKind, decode_text as unify_line_ends};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct ImportArgs {
    /// The document to read, `-` for the standard input; nothing is downloaded
    #[arg(value_name = "DOCUMENT")]
    document: PathBuf,

    /// The API whose table is written: the name of a folder in the folder of tables; needed unless the document is an export
    #[arg(long, value_name = "NAME")]
    api: Option<String>,

    #[command(flatten)]
    pub(super) tables: TablesOption,

    #[command(flatten)]
    options: PageOptions,

    /// List the tables of the document with heading, line, columns, rows, confidence and reasons; write nothing
    #[arg(long, conflicts_with_all = ["stdout", "dry_run"])]
    list: bool,

    /// Print what would change; write nothing
    #[arg(long, conflicts_with = "stdout")]
    dry_run: bool,

    /// Print the imported table as CSV; write nothing
    #[arg(long)]
    stdout: bool,
}

/// Refuses a spreadsheet, whose text would be read as a document.
fn refuse_archive(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let Some(message) = describe_archive(bytes) else {
        return Ok(());
    };
    let message = format!("{}: {message}", path.display());
    Err(CliError::usage_with_help(message, SAVE_AS_CSV))
}

pub(crate) fn run(args: &ImportArgs) -> Result<ExitCode, CliError> {
    let api = args.api.as_deref().unwrap_or_default();
    if !args.list && args.api.is_some() && !is_api_name(api) {
        return Err(CliError::usage(format!(
            "`{api}` is not a valid API name: use lower-case letters, digits and hyphens, starting with a letter"
        )));
    }
    refuse_url(&args.document)?;
    let raw = read_input(&args.document)?;
    refuse_archive(&args.document, &raw)?;
    let decoded = decode_text(&args.document, &raw);
    if let Some(warning) = &decoded.warning {
        output::print_warning(warning);
    }
    if import_export(args, &decoded.bytes)? {
        return Ok(ExitCode::SUCCESS);
    }
    if args.api.is_none() && !args.list {
        return Err(CliError::usage_with_help(
            "the API whose table is written is missing",
            "name its folder with --api NAME, or see with --list what the document has",
        ));
    }
    let lock = match api {
        "" => None,
        api => Lock::read(&args.tables.folder, api)?,
    };
    let options = args
        .options
        .or_previous(lock.as_ref().map(|lock| &lock.options));
    refuse_block(&args.document, &unify_line_ends(&decoded.bytes), &options)?;
    let mut imported = options.extract(&decoded.bytes, &args.document);
    if args.list {
        output::print_text(&render_candidates(&imported))?;
        return Ok(ExitCode::from(u8::from(imported.chosen.is_empty())));
    }
    if let Some(message) = args.options.find_unknown_column(&imported.document) {
        return Err(CliError::usage(message));
    }
    if imported.chosen.is_empty() || options.is_unread_source(&args.document) {
        let error = no_table_error(&args.document, &decoded.bytes, api, &options, &imported);
        return Err(error);
    }
    let (tree, model) = read_existing_tables(&args.tables.folder, api)?.unzip();
    let model = model.unwrap_or_default();
    let folders = tree.iter().flat_map(|tree| &tree.folders);
    let codes = std::mem::take(&mut imported.codes);
    let statuses = std::mem::take(&mut imported.statuses);
    let existing = ExistingTable {
        api: model.apis.iter().find(|known| known.name == api),
        files: folders.into_iter().find(|known| known.name == api),
        lock: lock.as_ref(),
    };
    let operations = &imported.operations;
    let mut merged = merge_document(
        codes,
        statuses,
        operations,
        existing,
        &options.map,
        !args.stdout,
    );
    print_account(args, &decoded.bytes, &imported, &merged);
    if args.stdout {
        print_table(imported.primary, &merged)?;
        return Ok(ExitCode::SUCCESS);
    }
    let page = remembered_path(&path_in_project(&args.tables.folder, &args.document));
    let is_gone = |change: &Change| matches!(change, Change::Gone { .. });
    if merged.changes.iter().any(is_gone) {
        note_other_document(api, &page, lock.as_ref());
    }
    let mut new_lock = Lock {
        page,
        imported: today(),
        sha256: hash_bytes(&raw),
        options,
        codes: std::mem::take(&mut merged.imported_codes),
        statuses: std::mem::take(&mut merged.imported_statuses),
    };
    // The file is not changed for a new date alone.
    if let Some(old) = lock.filter(|old| new_lock.equals_but_for_day(old)) {
        new_lock.imported = old.imported;
    }
    output::print_text(&render_changes(&merged.changes))?;
    let update = TableUpdate::new(
        &args.tables.folder,
        api,
        tree.unwrap_or_default(),
        document_title(&imported),
        &merged,
        &new_lock,
    )?;
    write_tables(args, &update)?;
    Ok(ExitCode::SUCCESS)
}

/// Makes a new table from a document, or prints it with `dry_run`.
pub(super) fn import_page(
    document: &Path,
    api: &str,
    tables: &Path,
    dry_run: bool,
) -> Result<ExitCode, CliError> {
    run(&ImportArgs {
        document: document.to_path_buf(),
        api: Some(api.to_string()),
        tables: TablesOption {
            folder: tables.to_path_buf(),
        },
        options: PageOptions::default(),
        list: false,
        dry_run,
        stdout: false,
    })
}

/// Writes the files that change, or prints the changes with `--dry-run`.
fn write_tables(args: &ImportArgs, update: &TableUpdate) -> Result<(), CliError> {
    update
        .notes
        .iter()
        .for_each(|note| output::print_note(note));
    if update.is_empty() {
        output::print_text(&format!("{} is up to date\n", update.folder()))?;
    } else if args.dry_run {
        output::print_data(&update.render_diff())?;
    } else {
        update.write()?;
        let lines: Vec<String> = update
            .paths()
            .map(|path| format!("wrote {path}\n"))
            .collect();
        output::print_text(&lines.concat())?;
    }
    Ok(())
}

/// Prints what was chosen, what can be read in several ways, and what was left out.
fn print_account(args: &ImportArgs, bytes: &[u8], imported: &Extraction, merged: &MergedTable) {
    let api = args.api.as_deref().unwrap_or_default();
    if !imported.ambiguities.is_empty() {
        let path = args.document.to_string_lossy();
        let document = DocumentLines::new(&path, &unify_line_ends(bytes));
        print_ambiguities(&imported.ambiguities, &document, api);
    }
    print_notes(&args.document, &imported.notes);
    print_undeclared(api, &merged.undeclared);
    print_stale_errors(merged.endpoints.as_ref());
}

/// Prints the table that the document is about.
fn print_table(primary: Option<TableKind>, merged: &MergedTable) -> Result<(), CliError> {
    let (text, hidden) = if primary == Some(TableKind::Statuses) {
        (merged.statuses.text_with_status(), &merged.codes)
    } else {
        let text = merged.codes.text().unwrap_or_default().into_owned();
        (text, &merged.statuses)
    };
    if !hidden.is_empty() {
        output::print_note(
            "the document has codes and statuses; --stdout prints one table, and an import without it writes both",
        );
    }
    output::print_data(&text)
}

/// Imports the document if it is an export of tables; says whether it is.
fn import_export(args: &ImportArgs, bytes: &[u8]) -> Result<bool, CliError> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let is_json = args
        .options
        .from
        .is_none_or(|format| format == Format::Data);
    if !is_json || !is_export(text) {
        return Ok(false);
    }
    let import = ExportImport {
        document: &args.document,
        tables: &args.tables.folder,
        api: args.api.as_deref(),
        dry_run: args.dry_run || args.list,
        stdout: args.stdout,
    };
    import.run(text)?;
    Ok(true)
}

/// Refuses a URL: this program opens no connections.
fn refuse_url(document: &Path) -> Result<(), CliError> {
    let text = document.to_string_lossy();
    let is_url = ["http://", "https://", "ftp://"]
        .iter()
        .any(|scheme| text.starts_with(scheme));
    if !is_url {
        return Ok(());
    }
    Err(CliError::usage_with_help(
        format!("`{text}` is a URL, and nothing is downloaded"),
        "save the page first, with the browser or with `curl -o page.html URL`, and import the file; or pipe it: `curl URL | error-tables import - --from html --api NAME`",
    ))
}

/// Rows can be gone because the table was imported from another document. Prints a note if that is so.
fn note_other_document(api: &str, page: &str, lock: Option<&Lock>) {
    if let Some(lock) = lock.filter(|lock| lock.page != page) {
        output::print_note(&format!(
            "the last import of {api} was from {}; a table follows one document, so add the rows of another one by hand",
            lock.page
        ));
    }
}

/// The path of a document in the project; of any other document, the file name.
fn remembered_path(path: &Path) -> String {
    let inside = path.is_relative() && !path.components().any(|part| part.as_os_str() == "..");
    let shown = if inside {
        Some(path.as_os_str())
    } else {
        path.file_name()
    };
    shown
        .unwrap_or_default()
        .to_string_lossy()
        .replace('\\', "/")
}

/// The API that the first heading above the error table names.
fn document_title(imported: &Extraction) -> Option<&str> {
    let grid = imported
        .chosen
        .first()
        .and_then(|at| imported.document.tables.get(*at))?;
    grid.path
        .first()
        .and_then(|heading| title_from_heading(heading))
}
