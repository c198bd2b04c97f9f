//! Tables into a [`Model`]: cells are read, rows inherited, defaults applied, and what contradicts itself is refused.

mod code;
mod extends;
mod identity;
mod merge;
mod rows;
mod sample;
mod status;

use crate::descriptor::Descriptor;
use crate::error::suggest_similar;
use crate::error::{DiagnosticKind, Diagnostics, Error};
use crate::model::{Api, Model};
use crate::source::{Sources, Span};
use crate::table::Table;
use crate::tree::Tree;
use crate::{envelope, name};
pub use code::COLUMNS as CODE_COLUMNS;
use rows::RawRow;
pub use status::COLUMNS as STATUS_COLUMNS;

/// One folder, read but not yet understood.
pub struct Folder {
    pub name: String,
    pub api: Descriptor,
    pub api_file: Span,
    pub codes: Option<Table>,
    pub statuses: Option<Table>,
}

/// The rows of an API before their cells are read, its parent's among them.
#[derive(Clone, Default)]
pub struct Effective<'a> {
    pub codes: Vec<RawRow<'a>>,
    pub statuses: Vec<RawRow<'a>>,
}

/// Reads every table of a tree.
///
/// # Errors
/// [`Error::Tables`] with all diagnostics, if there is one.
pub fn build_model(tree: Tree) -> Result<Model, Error> {
    let mut diagnostics = Diagnostics::default();
    let mut sources = Sources::default();
    let mut folders = Vec::new();
    for folder in tree.folders {
        let mut add = |file: Option<(String, Vec<u8>)>| {
            file.map(|(path, bytes)| sources.add(&path, bytes, &mut diagnostics))
        };
        let at = (add(folder.api), add(folder.codes), add(folder.statuses));
        let (Some(api_file), codes, statuses) = at else {
            let (path, bytes) = (format!("{}/api.toml", folder.path), Vec::new());
            let span = sources.add(&path, bytes, &mut diagnostics);
            diagnostics.add(
                DiagnosticKind::ApiInvalid,
                span,
                format!("`{}` has no api.toml", folder.path),
                "add one; title = \"…\" is enough",
            );
            continue;
        };
        for stranger in folder.strangers {
            let message = format!("`{}/{stranger}` is not a file of a table", folder.path);
            let help = suggest_similar(&stranger, &["codes.csv", "statuses.csv"], "file");
            diagnostics.add(DiagnosticKind::ApiInvalid, api_file, message, help);
        }
        // A child may have nothing to say but that it is one.
        let api = Descriptor::read(api_file, &sources, &mut diagnostics);
        if codes.is_none() && statuses.is_none() && api.extends.is_none() {
            let message = format!("`{}` has neither codes.csv nor statuses.csv", folder.path);
            diagnostics.add(
                DiagnosticKind::ApiInvalid,
                api_file,
                message,
                "add one of them, or remove the folder",
            );
        }
        folders.push(Folder {
            api,
            codes: codes.map(|span| Table::read(span, &sources, &mut diagnostics)),
            statuses: statuses.map(|span| Table::read(span, &sources, &mut diagnostics)),
            name: folder.name,
            api_file,
        });
    }
    // Without its api.toml a table is misread, and so are those that extend it.
    if folders.iter().any(|folder| !folder.api.sound) {
        let diagnostics = diagnostics.into_sorted(&sources);
        return Err(Error::Tables {
            sources,
            diagnostics,
        });
    }
    modules(&folders, &mut diagnostics);
    let parents = extends::parents(&folders, &mut diagnostics);
    let mut effective: Vec<Option<Effective>> = folders.iter().map(|_| None).collect();
    let mut apis: Vec<Option<Api>> = folders.iter().map(|_| None).collect();
    for at in extends::order(&parents) {
        let Some(folder) = folders.get(at) else {
            continue;
        };
        let parent = parents.get(at).copied().flatten();
        let above =
            parent.and_then(|p| Some((p, effective.get(p)?.as_ref()?, apis.get(p)?.as_ref()?)));
        let (rows, api) = one(folder, above, &sources, &mut diagnostics);
        if let (Some(slot), Some(place)) = (effective.get_mut(at), apis.get_mut(at)) {
            (*slot, *place) = (Some(rows), Some(api));
        }
    }
    if diagnostics.is_empty() {
        return Ok(Model {
            sources,
            apis: apis.into_iter().flatten().collect(),
        });
    }
    let diagnostics = diagnostics.into_sorted(&sources);
    Err(Error::Tables {
        sources,
        diagnostics,
    })
}

fn one<'a>(
    folder: &'a Folder,
    above: Option<(usize, &Effective<'a>, &Api)>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> (Effective<'a>, Api) {
    let api = &folder.api;
    let parent = above.map(|(_, _, parent)| parent);
    let mut made = Api {
        name: folder.name.clone(),
        module: name::module_name(&folder.name).unwrap_or_default(),
        title: api
            .title
            .as_ref()
            .map_or_else(|| folder.name.clone(), |title| title.value.clone()),
        page: api.page.clone(),
        parent: above.map(|(at, _, _)| at),
        code_type: api
            .code_type
            .or(parent.map(|p| p.code_type))
            .unwrap_or_default(),
        default_status: api
            .default_status
            .clone()
            .or_else(|| parent.and_then(|p| p.default_status.clone())),
        codes: Vec::new(),
        statuses: Vec::new(),
        columns: parent.map(|p| p.columns.clone()).unwrap_or_default(),
        body: extends::body(api.body.as_ref(), parent.and_then(|p| p.body.as_ref())),
        samples: api.samples.clone(),
        reserved: Vec::new(),
        overrides: api
            .code_overrides
            .iter()
            .chain(&api.status_overrides)
            .cloned()
            .collect(),
        suppressions: api.suppressions.clone(),
        listings: api.listings.clone(),
        span: folder.api_file,
        codes_file: folder.codes.as_ref().map(|table| table.span),
        statuses_file: folder.statuses.as_ref().map(|table| table.span),
    };
    made.columns.retain(|column| {
        api.columns
            .iter()
            .all(|own| own.name.value != column.name.value)
    });
    made.columns.extend(api.columns.iter().cloned());
    let inherited = above.map(|(_, rows, _)| rows.clone()).unwrap_or_default();
    let declared: Vec<&str> = made
        .columns
        .iter()
        .map(|column| column.name.value.as_str())
        .collect();
    let own_codes = folder.codes.as_ref().map_or_else(Vec::new, |table| {
        rows::read(table, &code::COLUMNS, &declared, diagnostics)
    });
    let own_statuses = folder.statuses.as_ref().map_or_else(Vec::new, |table| {
        rows::read(table, &status::COLUMNS, &[], diagnostics)
    });
    let default = made
        .default_status
        .as_ref()
        .map(|status| status.value.to_string());
    let rows = if above.is_some() {
        Effective {
            codes: merge::merge(inherited.codes, own_codes, default.as_deref(), diagnostics),
            statuses: merge::merge(inherited.statuses, own_statuses, None, diagnostics),
        }
    } else {
        Effective {
            codes: own_codes,
            statuses: own_statuses,
        }
    };
    for table in [&folder.codes, &folder.statuses].into_iter().flatten() {
        if table.rows.is_empty() && !table.broken && !table.header.is_empty() {
            let message = "the table has no rows";
            let help = "add a row, or remove the file";
            diagnostics.add(DiagnosticKind::ApiInvalid, table.span, message, help);
        }
    }
    made.codes = rows
        .codes
        .iter()
        .filter_map(|row| code::read(row, &made, sources, diagnostics))
        .collect();
    made.statuses = rows
        .statuses
        .iter()
        .filter_map(|row| status::read(row, diagnostics))
        .collect();
    let own = api.reserved.iter();
    let own =
        own.filter_map(|code| crate::cell::parse_wire_code(code, made.code_type, diagnostics));
    made.reserved = own.collect();
    made.reserved
        .extend(parent.iter().flat_map(|parent| parent.reserved.clone()));
    identity::check(&made, diagnostics);
    if let Some(body) = &made.body {
        envelope::check(body, diagnostics);
    }
    sample::check(&made, rows.codes.len(), diagnostics);
    extends::overrides(folder, &inherited_keys(above), diagnostics);
    (rows, made)
}

/// The codes and statuses that a parent has.
fn inherited_keys(above: Option<(usize, &Effective, &Api)>) -> (Vec<String>, Vec<String>) {
    let keys = |rows: &[RawRow]| {
        rows.iter()
            .filter_map(|row| Some(row.cell("code")?.value.clone()))
            .collect()
    };
    above
        .map(|(_, rows, _)| (keys(&rows.codes), keys(&rows.statuses)))
        .unwrap_or_default()
}

/// Every folder makes a module, and no two the same.
fn modules(folders: &[Folder], diagnostics: &mut Diagnostics) {
    for (at, folder) in folders.iter().enumerate() {
        let Some(module) = name::module_name(&folder.name) else {
            let message = format!(
                "the folder name `{}` is not a valid Rust module name",
                folder.name
            );
            let help = "rename it; use lower-case letters, digits and hyphens, start with a letter, and avoid Rust keywords";
            diagnostics.add(DiagnosticKind::ApiInvalid, folder.api_file, message, help);
            continue;
        };
        if let Some(first) = folders[..at]
            .iter()
            .find(|other| name::module_name(&other.name).as_ref() == Some(&module))
        {
            let message = format!(
                "the folders `{}` and `{}` have the same module name, `{module}`",
                first.name, folder.name
            );
            diagnostics.add_related(
                DiagnosticKind::ApiInvalid,
                folder.api_file,
                message,
                "rename one of them",
                (first.api_file, "the other folder"),
            );
        }
        if name::is_reserved_module(&module) {
            let message = format!(
                "the folder `{}` has the module name `{module}`, which is reserved for the generated code or cargo",
                folder.name
            );
            diagnostics.add(
                DiagnosticKind::ApiInvalid,
                folder.api_file,
                message,
                "rename the folder",
            );
        }
    }
}
