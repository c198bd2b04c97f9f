//! Lowers the tables into a [`Model`]: parses cells, inherits rows, applies defaults and reports contradictions.

mod endpoints;
mod inheritance;
mod locales;
mod ranges;
mod rows;
mod samples;
mod uniqueness;

use crate::descriptor::Descriptor;
use crate::error::{DiagnosticKind, Diagnostics, Error, suggest_similar};
use crate::model::{Api, CODE_COLUMNS, ENDPOINT_COLUMNS, Model, Operation, STATUS_COLUMNS};
use crate::source::Sources;
use crate::table::Table;
use crate::tree::{TABLES, Tree, message_locale};
use crate::wire_code::parse_code_or_range;
use crate::{builtin_columns, envelope, error_info, member_codes, name};
use inheritance::MatchRules;
use rows::{ApiFolder, MessageFile, RawRow, RawRows};

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
            file.map(|(path, bytes)| diagnostics.add_source(&mut sources, &path, bytes))
        };
        let at = (add(folder.api), add(folder.codes), add(folder.statuses));
        let endpoints = add(folder.endpoints);
        let mut messages = Vec::new();
        for (name, file) in folder.messages {
            let locale = message_locale(&name).unwrap_or_default().to_string();
            messages.extend(add(file).map(|span| (locale, span)));
        }
        let (Some(api_file), codes, statuses) = at else {
            let (path, bytes) = (format!("{}/api.toml", folder.path), Vec::new());
            let span = diagnostics.add_source(&mut sources, &path, bytes);
            diagnostics.add(
                DiagnosticKind::ApiInvalid,
                span,
                format!("`{}` has no api.toml", folder.path),
                "create one; `title = \"…\"` is enough",
            );
            continue;
        };
        for unexpected in folder.unexpected {
            let message = format!("`{}/{unexpected}` is not a file of a table", folder.path);
            let help = if unexpected == "messages.csv" {
                "write messages into codes.csv, and translations into a file such as messages.de.csv"
                    .to_string()
            } else {
                suggest_similar(&unexpected, &TABLES, "file")
            };
            diagnostics.add(DiagnosticKind::ApiInvalid, api_file, message, help);
        }
        // A child may add nothing to its parent.
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
        folders.push(ApiFolder {
            api,
            codes: codes.map(|span| Table::read(span, &sources, &mut diagnostics)),
            statuses: statuses.map(|span| Table::read(span, &sources, &mut diagnostics)),
            endpoints: endpoints.map(|span| Table::read(span, &sources, &mut diagnostics)),
            messages: messages
                .into_iter()
                .map(|(locale, span)| MessageFile {
                    locale,
                    table: Table::read(span, &sources, &mut diagnostics),
                })
                .collect(),
            name: folder.name,
            api_file,
        });
    }
    // Without its api.toml a table would be misread, and so would those that extend it.
    if folders.iter().any(|folder| !folder.api.sound) {
        let diagnostics = diagnostics.into_sorted(&sources);
        return Err(Error::Tables {
            sources,
            diagnostics,
        });
    }
    check_modules(&folders, &mut diagnostics);
    let parents = inheritance::find_parents(&folders, &mut diagnostics);
    let mut raw_rows: Vec<Option<RawRows>> = folders.iter().map(|_| None).collect();
    let mut apis: Vec<Option<Api>> = folders.iter().map(|_| None).collect();
    for at in inheritance::sort_parents_first(&parents) {
        let Some(folder) = folders.get(at) else {
            continue;
        };
        let parent = parents.get(at).copied().flatten();
        let above =
            parent.and_then(|p| Some((p, raw_rows.get(p)?.as_ref()?, apis.get(p)?.as_ref()?)));
        let (rows, api) = lower_api(folder, above, &sources, &mut diagnostics);
        if let (Some(rows_slot), Some(api_slot)) = (raw_rows.get_mut(at), apis.get_mut(at)) {
            (*rows_slot, *api_slot) = (Some(rows), Some(api));
        }
    }
    let apis: Vec<Api> = apis.into_iter().flatten().collect();
    ranges::check_distinct_tables(&apis, &mut diagnostics);
    if diagnostics.is_empty() {
        return Ok(Model { sources, apis });
    }
    let diagnostics = diagnostics.into_sorted(&sources);
    Err(Error::Tables {
        sources,
        diagnostics,
    })
}

/// Lowers one API. `above` is its parent: its index, its rows and the lowered API.
fn lower_api<'a>(
    folder: &'a ApiFolder,
    above: Option<(usize, &RawRows<'a>, &Api)>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> (RawRows<'a>, Api) {
    let api = &folder.api;
    let parent = above.map(|(_, _, parent)| parent);
    let mut lowered = inherit_settings(folder, above, diagnostics);
    add_columns(folder, &mut lowered, diagnostics);
    let inherited = above.map(|(_, rows, _)| rows.clone());
    inheritance::check_key(api, parent, diagnostics);
    add_key_member(&mut lowered, diagnostics);
    error_info::add_members(&mut lowered, diagnostics);
    let key = lowered.key.as_ref().map(|key| key.name.value.clone());
    let columns = lowered.columns.iter();
    let declared: Vec<&str> = key
        .as_deref()
        .into_iter()
        .chain(columns.map(|column| column.name.value.as_str()))
        .chain(builtin_columns::NAMES)
        .collect();
    let own = read_own_rows(folder, &declared, diagnostics);
    let rows = match inherited {
        Some(inherited) => merge_tables(inherited, own, &lowered, diagnostics),
        None => own,
    };
    lowered.codes = rows
        .codes
        .iter()
        .filter_map(|row| rows::parse_code_row(row, &lowered, sources, diagnostics))
        .collect();
    lowered.statuses = rows
        .statuses
        .iter()
        .filter_map(|row| rows::parse_status_row(row, diagnostics))
        .collect();
    let own = api.reserved.iter();
    let own = own.filter_map(|code| parse_code_or_range(code, lowered.code_type, diagnostics));
    lowered.reserved = own.collect();
    lowered
        .reserved
        .extend(parent.iter().flat_map(|parent| parent.reserved.clone()));
    ranges::read_owned_ranges(api, parent, &mut lowered, diagnostics);
    uniqueness::check_uniqueness(&lowered, diagnostics);
    if let Some(body) = &lowered.body {
        envelope::check_body(&lowered, body, diagnostics);
    }
    samples::check_samples(&lowered, rows.codes.len(), diagnostics);
    if lowered.codes.len() == rows.codes.len() {
        member_codes::check_member_codes(&lowered, diagnostics);
        // A row of codes.csv with an error would make errors of its operations too.
        lowered.operations = read_operations(folder, &lowered, parent, diagnostics);
        lowered.locales = locales::read_locales(folder, &lowered, parent, sources, diagnostics);
    }
    inheritance::check_overrides(folder, &inherited_keys(above), diagnostics);
    (rows, lowered)
}

/// An API without rows: what its `api.toml` says, and what it inherits.
fn inherit_settings(
    folder: &ApiFolder,
    above: Option<(usize, &RawRows<'_>, &Api)>,
    diagnostics: &mut Diagnostics,
) -> Api {
    let api = &folder.api;
    let parent = above.map(|(_, _, parent)| parent);
    Api {
        name: folder.name.clone(),
        module: name::module_name(&folder.name).unwrap_or_default(),
        title: api
            .title
            .as_ref()
            .map_or_else(|| folder.name.clone(), |title| title.value.clone()),
        page: api.page.clone(),
        url: api
            .url
            .clone()
            .or_else(|| parent.and_then(|p| p.url.clone())),
        parent: above.map(|(at, _, _)| at),
        code_type: api
            .code_type
            .or(parent.map(|p| p.code_type))
            .unwrap_or_default(),
        placeholders: inheritance::inherit_placeholders(
            api.placeholders.as_ref(),
            parent.map(|p| p.placeholders),
            diagnostics,
        ),
        key: api
            .key
            .clone()
            .or_else(|| parent.and_then(|p| p.key.clone())),
        default_status: api
            .default_status
            .clone()
            .or_else(|| parent.and_then(|p| p.default_status.clone())),
        codes: Vec::new(),
        statuses: Vec::new(),
        operations: Vec::new(),
        locales: Vec::new(),
        columns: parent.map(|p| p.columns.clone()).unwrap_or_default(),
        body: inheritance::inherit_body(api.body.as_ref(), parent.and_then(|p| p.body.as_ref())),
        samples: api.samples.clone(),
        reserved: Vec::new(),
        ranges: Vec::new(),
        range_column: api
            .range_column
            .clone()
            .or_else(|| parent.and_then(|p| p.range_column.clone())),
        distinct_from: api.distinct_from.clone(),
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
        endpoints_file: folder.endpoints.as_ref().map(|table| table.span),
    }
}

/// The rows of a parent with those of its child.
fn merge_tables<'a>(
    inherited: RawRows<'a>,
    own: RawRows<'a>,
    api: &Api,
    diagnostics: &mut Diagnostics,
) -> RawRows<'a> {
    let default = api.default_status.as_ref();
    let default = default.map(|status| status.value.to_string());
    let rules = MatchRules {
        default: default.as_deref(),
        key: api.key.as_ref().map(|key| key.name.value.as_str()),
    };
    let statuses = MatchRules::default();
    RawRows {
        codes: inheritance::merge_rows(inherited.codes, own.codes, rules, diagnostics),
        statuses: inheritance::merge_rows(inherited.statuses, own.statuses, statuses, diagnostics),
    }
}

/// Adds the columns that an API declares, and the built-in ones of its table, to those that it inherits.
fn add_columns(folder: &ApiFolder, lowered: &mut Api, diagnostics: &mut Diagnostics) {
    let declared = &folder.api.columns;
    lowered.columns.retain(|column| {
        let mut own = declared.iter();
        own.all(|own| own.name.value != column.name.value)
    });
    lowered.columns.extend(declared.iter().cloned());
    check_url_column(lowered, diagnostics);
    if let Some(table) = &folder.codes {
        let builtin = builtin_columns::find_builtin_columns(table, &lowered.columns);
        lowered.columns.extend(builtin);
    }
}

/// Reports a column whose accessor would have the name of the one for the URL.
fn check_url_column(api: &Api, diagnostics: &mut Diagnostics) {
    let mut columns = api.columns.iter();
    let column = columns.find(|column| column.name.value == "url");
    if let Some(column) = column.filter(|_| api.url.is_some()) {
        let message = "`url` is the URL of each code, and cannot be the name of a column";
        let help = "rename the column";
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            column.name.span,
            message,
            help,
        );
    }
}

/// Adds the member of the body that carries the further key, unless it was inherited.
fn add_key_member(api: &mut Api, diagnostics: &mut Diagnostics) {
    let Some(key) = &api.key else {
        return;
    };
    if let Some(column) = api
        .columns
        .iter()
        .find(|column| column.name.value == key.name.value)
    {
        let message = format!("`{}` is a column and a key", key.name.value);
        let help = "remove it from [columns]";
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            column.name.span,
            message,
            help,
        );
    }
    let Some(member) = key.member() else {
        return;
    };
    match &mut api.body {
        Some(body) => {
            let others = &mut body.members;
            let mut same = others.iter();
            match same.find(|other| other.name.value == member.name.value) {
                None => others.push(member),
                Some(other) if other.at.span == member.at.span => {}
                Some(other) => {
                    let message = format!("`{}` is a member and a key", member.name.value);
                    let help = "remove it from [body.members]: the key is a member of the body";
                    diagnostics.add(DiagnosticKind::ValueInvalid, other.name.span, message, help);
                }
            }
        }
        None => diagnostics.add(
            DiagnosticKind::ValueInvalid,
            member.at.span,
            "the key has a place in the body, but the body is not described",
            "add [body] with the place of the code: code = \"/error/code\"",
        ),
    }
}

fn read_operations(
    folder: &ApiFolder,
    api: &Api,
    parent: Option<&Api>,
    diagnostics: &mut Diagnostics,
) -> Vec<Operation> {
    let inherited = parent.map_or(&[][..], |parent| &parent.operations);
    let own = folder.endpoints.as_ref().map_or_else(Vec::new, |table| {
        let key: Vec<&str> = api.key.iter().map(|key| key.name.value.as_str()).collect();
        rows::read_rows(table, "code", &ENDPOINT_COLUMNS, &key, diagnostics)
    });
    endpoints::read_operations(api, inherited, &own, diagnostics)
}

/// The rows of an API's own tables.
fn read_own_rows<'a>(
    folder: &'a ApiFolder,
    declared: &[&str],
    diagnostics: &mut Diagnostics,
) -> RawRows<'a> {
    let rows = RawRows {
        codes: folder.codes.as_ref().map_or_else(Vec::new, |table| {
            rows::read_rows(table, "code", &CODE_COLUMNS, declared, diagnostics)
        }),
        statuses: folder.statuses.as_ref().map_or_else(Vec::new, |table| {
            rows::read_rows(table, "code", &STATUS_COLUMNS, &[], diagnostics)
        }),
    };
    let tables = [&folder.codes, &folder.statuses, &folder.endpoints];
    let messages = folder.messages.iter().map(|file| &file.table);
    for table in tables.into_iter().flatten().chain(messages) {
        if table.rows.is_empty() && !table.broken && !table.header.is_empty() {
            let message = "a table without rows";
            let help = "add a row, or remove the file";
            diagnostics.add(DiagnosticKind::ApiInvalid, table.span, message, help);
        }
    }
    rows
}

/// The codes and statuses that a parent has.
fn inherited_keys(above: Option<(usize, &RawRows, &Api)>) -> (Vec<String>, Vec<String>) {
    let keys = |rows: &[RawRow]| {
        rows.iter()
            .filter_map(|row| Some(row.cell("code")?.value.clone()))
            .collect()
    };
    above
        .map(|(_, rows, _)| (keys(&rows.codes), keys(&rows.statuses)))
        .unwrap_or_default()
}

/// Reports folders whose name makes no module, or the module of another folder.
fn check_modules(folders: &[ApiFolder], diagnostics: &mut Diagnostics) {
    for (at, folder) in folders.iter().enumerate() {
        let Some(module) = name::module_name(&folder.name) else {
            let message = format!("the folder `{}` cannot be a Rust module", folder.name);
            let help = "rename it: use lower-case letters, digits and hyphens, begin with a letter, and do not use a Rust keyword";
            diagnostics.add(DiagnosticKind::ApiInvalid, folder.api_file, message, help);
            continue;
        };
        if let Some(first) = folders[..at]
            .iter()
            .find(|other| name::module_name(&other.name).as_ref() == Some(&module))
        {
            let message = format!(
                "the folders `{}` and `{}` both make the module `{module}`",
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
                "the folder `{}` makes the module `{module}`, a name that the generated code, cargo or Windows uses itself",
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
