//! `add`: appends a row to `codes.csv`.

use crate::error::CliError;
use crate::import::csv_editor::{CODE_COLUMNS, CsvEditor};
use crate::options::TablesOption;
use crate::output;
use crate::report::render_change;
use crate::tables::{require_tables, select_apis};
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::{Api, Model, WireCode};
use error_tables_codegen::tools::plan::Plan;
use error_tables_codegen::tools::tree::{FolderFiles, Tree};
use error_tables_exports::find::{Found, find_rows};
use std::cmp::Ordering;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct AddArgs {
    /// The code, as the API sends it
    #[arg(value_name = "CODE", allow_negative_numbers = true)]
    code: String,

    /// The API [default: the only one]
    #[arg(long, value_name = "API")]
    api: Option<String>,

    #[command(flatten)]
    pub(super) tables: TablesOption,

    /// The Rust variant; needed where codes are numbers
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The HTTP status
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,

    /// The text that the API sends
    #[arg(long, value_name = "TEXT")]
    message: Option<String>,

    /// What the code means
    #[arg(long, value_name = "TEXT")]
    meaning: Option<String>,

    /// What the user of the API should do
    #[arg(long, value_name = "TEXT")]
    remedy: Option<String>,

    /// Whether to try again: `no`, `now`, `later` or `after`
    #[arg(long, value_name = "ADVICE")]
    retry: Option<String>,

    /// A cell of any other column; can be repeated
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = parse_cell)]
    set: Vec<(String, String)>,

    /// Write nothing; print what would change
    #[arg(long)]
    dry_run: bool,
}

fn parse_cell(text: &str) -> Result<(String, String), String> {
    let cell = text.split_once('=').filter(|(name, _)| !name.is_empty());
    let (name, value) = cell.ok_or("write COLUMN=VALUE, such as since=2.1")?;
    Ok((name.to_string(), value.to_string()))
}

pub(crate) fn run(args: &AddArgs) -> Result<ExitCode, CliError> {
    let folder = &args.tables.folder;
    require_tables(folder)?;
    let mut tree = Tree::read(folder)?;
    let model = build_model(tree.clone())?;
    let [api] = select_apis(&model, args.api.as_deref(), folder)?[..] else {
        let names: Vec<&str> = model.apis.iter().map(|api| api.name.as_str()).collect();
        return Err(CliError::usage_with_help(
            "there are several APIs",
            format!("choose one with --api: {}", names.join(", ")),
        ));
    };
    refuse_known(args, &model, api)?;
    let Some(files) = tree
        .folders
        .iter_mut()
        .find(|folder| folder.name == api.name)
    else {
        return Err(CliError::usage(format!(
            "there is no folder `{}`",
            api.name
        )));
    };
    let (path, old, new) = edit_table(args, api, files);
    let mut plan = Plan::default();
    plan.add_edited(PathBuf::from(&path), old, new);
    // The new row must be a valid one before it is written.
    build_model(tree)?;
    if args.dry_run {
        output::print_data(&plan.stale.iter().map(render_change).collect::<String>())?;
    } else {
        plan.apply()?;
        output::print_text(&format!("added `{}` to {path}\n", args.code))?;
        output::print_note("run `error-tables generate`, or build the crate, to generate the code");
    }
    Ok(ExitCode::SUCCESS)
}

/// Refuses a code that the table has, had or reserves.
fn refuse_known(args: &AddArgs, model: &Model, api: &Api) -> Result<(), CliError> {
    let Found { rows, exact } = find_rows(model, &args.code, |own| own.name == api.name);
    let codes = rows.iter().filter_map(|(_, row)| api.codes.get(*row));
    for code in codes {
        let place = model.sources.position(code.span);
        let is_code = code.wire_codes().any(|wire| wire.to_string() == args.code);
        if let WireCode::Range(range) = &code.wire.value
            && !is_code
        {
            output::print_note(&format!(
                "`{}` is in the range `{range}` of {place}, and gets a row of its own",
                args.code
            ));
            continue;
        }
        if !exact || !is_code {
            output::print_note(&format!(
                "`{}` is similar to `{}` of {place}",
                args.code, code.wire.value
            ));
            continue;
        }
        let own = code.status.as_ref().map(|status| status.value.to_string());
        let is_other_row = args.status.is_some() && args.status != own
            || args
                .set
                .iter()
                .any(|(name, _)| api.key.as_ref().is_some_and(|key| key.name.value == *name));
        if !is_other_row {
            return Err(CliError::usage_with_help(
                format!("`{}` is in the table already: {place}", args.code),
                "change that row; another row of the same code needs another --status",
            ));
        }
    }
    if let Some(reserved) = api
        .reserved
        .iter()
        .find(|code| code.value.to_string() == args.code)
    {
        let place = model.sources.position(reserved.span);
        return Err(CliError::usage_with_help(
            format!("`{}` is reserved: {place}", args.code),
            "choose another code: old clients know this one with its old meaning",
        ));
    }
    Ok(())
}

/// The path of `codes.csv`, its text, and its text with the new row. The tree gets the new text.
fn edit_table(
    args: &AddArgs,
    api: &Api,
    files: &mut FolderFiles,
) -> (String, Option<String>, String) {
    let path = match &files.codes {
        Some((path, _)) => path.clone(),
        None => format!("{}/codes.csv", files.path),
    };
    let old = files.codes.as_ref();
    let old = old.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
    let mut editor = CsvEditor::new(CODE_COLUMNS, old.clone());
    let row = editor.insert_row(place_of(&args.code, api, &editor));
    editor.set_code(row, &args.code);
    let cells = [
        ("name", &args.name),
        ("status", &args.status),
        ("message", &args.message),
        ("meaning", &args.meaning),
        ("remedy", &args.remedy),
        ("retry", &args.retry),
    ];
    for (column, text) in cells {
        if let Some(text) = text {
            editor.set_cell(row, column, text);
        }
    }
    for (column, text) in &args.set {
        editor.set_cell(row, column, text);
    }
    let new = editor.text().unwrap_or_default().into_owned();
    files.codes = Some((path.clone(), new.clone().into_bytes()));
    (path, old, new)
}

/// The row after which a code belongs if the table is sorted; otherwise the last one.
fn place_of(code: &str, api: &Api, editor: &CsvEditor) -> Option<usize> {
    let codes: Vec<&str> = editor.cells("code").collect();
    let is_number = api
        .codes
        .iter()
        .any(|code| matches!(code.wire.value, WireCode::Number(_)));
    let compare = |a: &str, b: &str| match (a.parse::<i128>(), b.parse::<i128>()) {
        (Ok(a), Ok(b)) if is_number => a.cmp(&b),
        _ => a.cmp(b),
    };
    let is_sorted = codes.len() > 1
        && codes
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if compare(a, b) != Ordering::Greater));
    let after = codes
        .iter()
        .rposition(|own| compare(own, code) != Ordering::Greater);
    // A new first row would go before all others, which the editor does not do; the last place is as good.
    after.filter(|_| is_sorted)
}
