//! The files of a table from its facts: the inverse of `export json`.

use error_tables_codegen::tools::lower::MESSAGE_COLUMNS;
use error_tables_codegen::tools::name::variant_name;
use error_tables_exports::facts::{
    ApiFacts, BodyFacts, CodeFacts, ColumnFacts, KeyFacts, MemberFacts, OperationFacts, StatusFacts,
};
use serde_json::Value;
use std::collections::BTreeSet;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, value};

/// The name of a file, and its text.
pub(crate) type TableFile = (String, String);

/// What a cell of a table that extends another has if it clears what it would inherit.
const CLEARED: &str = "-";

/// The files of an API. Of one that extends another, they have what differs from the parent.
pub(crate) fn write_files(api: &ApiFacts, parent: Option<&ApiFacts>) -> Vec<TableFile> {
    let files = [
        Some(("api.toml", write_api(api, parent))),
        write_codes(api, parent).map(|text| ("codes.csv", text)),
        write_statuses(api, parent).map(|text| ("statuses.csv", text)),
        write_endpoints(api, parent).map(|text| ("endpoints.csv", text)),
    ];
    let files = files.into_iter().flatten();
    let files = files.map(|(name, text)| (name.to_string(), text));
    let messages = api.codes.iter().filter_map(|error| error.message.as_ref());
    let tags: BTreeSet<&String> = messages
        .flat_map(|message| message.translations.keys())
        .collect();
    let messages = tags.into_iter().filter_map(|tag| {
        let text = write_messages(api, parent, tag)?;
        Some((format!("messages.{tag}.csv"), text))
    });
    files.chain(messages).collect()
}

fn write_api(api: &ApiFacts, parent: Option<&ApiFacts>) -> String {
    let mut root = DocumentMut::new();
    root["title"] = value(&api.title);
    if let Some(page) = &api.page {
        root["page"] = value(page);
    }
    if let Some(url) = api
        .url
        .as_ref()
        .filter(|url| parent.and_then(|p| p.url.as_ref()) != Some(url))
    {
        root["url"] = value(url);
    }
    if let Some(parent) = parent {
        root["extends"] = value(&parent.name);
    }
    let mut codes = Table::new();
    if api.code_type != parent.map_or("string", |parent| &parent.code_type) {
        codes["type"] = value(&api.code_type);
    }
    if api.placeholders != parent.map_or("{}", |parent| &parent.placeholders) {
        codes["placeholders"] = value(&api.placeholders);
    }
    let default = api.default_status;
    if let Some(status) = default.filter(|_| parent.and_then(|p| p.default_status) != default) {
        codes["default-status"] = value(i64::from(status));
    }
    let column = &api.range_column;
    if let Some(column) = column
        .as_ref()
        .filter(|_| parent.is_none_or(|p| p.range_column != *column))
    {
        codes["range-column"] = value(column);
    }
    if !api.distinct_from.is_empty() {
        codes["distinct-from"] = value(list(&api.distinct_from));
    }
    add_table(&mut root, "codes", codes);
    if parent.is_none_or(|parent| parent.ranges != api.ranges) {
        let mut ranges = Table::new();
        for owned in &api.ranges {
            ranges[&owned.owner] = match owned.ranges.as_slice() {
                [only] => value(only),
                several => value(list(several)),
            };
        }
        add_table(&mut root, "ranges", ranges);
    }
    let key = api
        .key
        .as_ref()
        .filter(|key| parent.and_then(|p| p.key.as_ref()) != Some(key));
    if let Some(key) = key {
        let mut keys = Table::new();
        keys[&key.name] = Item::Value(key_table(key).into());
        add_table(&mut root, "keys", keys);
    }
    let mut columns = Table::new();
    let is_own = |column: &&ColumnFacts| {
        !column.builtin && parent.is_none_or(|parent| !parent.columns.contains(column))
    };
    for column in api.columns.iter().filter(is_own) {
        columns[&column.name] = column_item(column);
    }
    add_table(&mut root, "columns", columns);
    if parent.is_some() {
        add_overrides(&mut root, api);
    }
    let reserved = api.reserved.iter();
    let reserved =
        reserved.filter(|code| parent.is_none_or(|parent| !parent.reserved.contains(code)));
    let reserved: Array = reserved.map(String::as_str).collect();
    if !reserved.is_empty() {
        let mut table = Table::new();
        table["codes"] = value(reserved);
        add_table(&mut root, "reserved", table);
    }
    if let Some(body) = &api.body {
        let empty = BodyFacts::default();
        let parent = parent
            .and_then(|parent| parent.body.as_ref())
            .unwrap_or(&empty);
        if body != parent || api.body.is_some() && parent == &empty {
            add_body(&mut root, body, parent, api.key.as_ref());
        }
    }
    let samples = api.samples.iter().map(|sample| {
        let mut table = Table::new();
        if let Some(status) = sample.status {
            table["status"] = value(status);
        }
        if let Some(code) = &sample.code {
            table["code"] = value(code);
        }
        table["body"] = value(&sample.body);
        table
    });
    add_tables(&mut root, "sample", samples.collect());
    add_accepted_findings(&mut root, api);
    add_source_code(&mut root, api);
    root.to_string()
}

fn add_accepted_findings(root: &mut DocumentMut, api: &ApiFacts) {
    let tables = api.allow.iter().map(|allow| {
        let mut table = Table::new();
        table["rule"] = value(&allow.rule);
        if !allow.at.is_empty() {
            table["where"] = value(list(&allow.at));
        }
        table["why"] = value(&allow.why);
        table
    });
    add_tables(root, "allow", tables.collect());
}

fn add_source_code(root: &mut DocumentMut, api: &ApiFacts) {
    let tables = api.source_code.iter().map(|source| {
        let mut table = Table::new();
        table["files"] = value(list(&source.files));
        table["pattern"] = value(&source.pattern);
        if let Some(count) = source.documented {
            table["documented"] = value(count);
        }
        table
    });
    add_tables(root, "source", tables.collect());
}

fn add_tables(root: &mut DocumentMut, name: &str, tables: ArrayOfTables) {
    if !tables.is_empty() {
        root[name] = Item::ArrayOfTables(tables);
    }
}

fn list(texts: &[String]) -> Array {
    texts.iter().map(String::as_str).collect()
}

fn add_table(root: &mut DocumentMut, name: &str, table: Table) {
    if !table.is_empty() {
        root[name] = Item::Table(table);
    }
}

fn key_table(key: &KeyFacts) -> InlineTable {
    let mut table = InlineTable::new();
    table.insert("type", key.kind.as_str().into());
    if let Some(at) = &key.at {
        table.insert("at", at.as_str().into());
    }
    table
}

fn column_item(column: &ColumnFacts) -> Item {
    let is_words = column.kind == "words";
    let is_plain = !column.several && column.min.is_none() && column.max.is_none();
    if is_plain && !is_words {
        return value(&column.kind);
    }
    let mut table = InlineTable::new();
    if is_words {
        let words: Array = column.values.iter().map(String::as_str).collect();
        table.insert("values", words.into());
    } else {
        table.insert("type", column.kind.as_str().into());
    }
    if column.several {
        table.insert("several", true.into());
    }
    if let Some(name) = &column.enum_name {
        table.insert("enum", name.as_str().into());
    }
    for (key, limit) in [("min", column.min), ("max", column.max)] {
        if let Some(limit) = limit {
            table.insert(key, limit.into());
        }
    }
    value(table)
}

fn add_overrides(root: &mut DocumentMut, api: &ApiFacts) {
    let mut overrides = Table::new();
    overrides.set_implicit(true);
    for (what, key) in [("code", "codes"), ("status", "statuses")] {
        let mut table = Table::new();
        for reason in api.overrides.iter().filter(|reason| reason.what == what) {
            table[&reason.value] = value(&reason.why);
        }
        if !table.is_empty() {
            overrides[key] = Item::Table(table);
        }
    }
    add_table(root, "overrides", overrides);
}

fn add_body(root: &mut DocumentMut, body: &BodyFacts, parent: &BodyFacts, key: Option<&KeyFacts>) {
    let mut table = Table::new();
    let pointers = [
        ("code", &body.code, &parent.code),
        ("message", &body.message, &parent.message),
        ("status", &body.status, &parent.status),
    ];
    for name in &body.order {
        let own = pointers
            .iter()
            .find(|(pointer, own, parent)| pointer == name && own != parent);
        if let Some((_, Some(pointer), _)) = own {
            table[name] = value(pointer);
        }
    }
    if let Some(header) = body
        .header
        .as_ref()
        .filter(|_| body.header != parent.header)
    {
        table["header"] = value(header);
    }
    for (name, own, parent) in [
        ("grpc-code", &body.grpc_code, &parent.grpc_code),
        ("grpc-status", &body.grpc_status, &parent.grpc_status),
    ] {
        if let Some(pointer) = own.as_ref().filter(|_| own != parent) {
            table[name] = value(pointer);
        }
    }
    let info = body.error_info.as_ref();
    if let Some(info) = info.filter(|_| body.error_info != parent.error_info) {
        let mut own = InlineTable::new();
        own.insert("at", info.at.as_str().into());
        own.insert("domain", info.domain.as_str().into());
        table["error-info"] = value(own);
    }
    let mut ours = Table::new();
    for reason in body
        .ours
        .iter()
        .filter(|reason| !parent.ours.contains(reason))
    {
        ours[&reason.value] = value(&reason.why);
    }
    if !ours.is_empty() {
        table["ours"] = Item::Table(ours);
    }
    let is_key =
        |member: &MemberFacts| key.is_some_and(|key| key.at.is_some() && key.name == member.name);
    let members = body.members.iter();
    let own = members.filter(|member| !parent.members.contains(member) && !is_key(member));
    let members = member_tables(own);
    if !members.is_empty() {
        table["members"] = Item::Table(members);
    }
    root["body"] = Item::Table(table);
}

fn member_tables<'a>(members: impl Iterator<Item = &'a MemberFacts>) -> Table {
    let mut tables = Table::new();
    tables.set_implicit(true);
    for member in members {
        let mut table = Table::new();
        table["at"] = value(&member.at);
        table["type"] = value(&member.kind);
        if member.required {
            table["required"] = value(true);
        }
        if !member.codes.is_empty() {
            table["codes"] = value(list(&member.codes));
        }
        let texts = [
            ("unit", &member.unit),
            ("retry", &member.retry),
            ("when", &member.when),
            ("meaning", &member.meaning),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                table[name] = value(text);
            }
        }
        let inside = member_tables(member.members.iter());
        if !inside.is_empty() {
            table["members"] = Item::Table(inside);
        }
        tables[&member.name] = Item::Table(table);
    }
    tables
}

/// A row as its cells, in the order of the columns.
type Cells = Vec<String>;

fn write_codes(api: &ApiFacts, parent: Option<&ApiFacts>) -> Option<String> {
    let key = api.key.as_ref().map(|key| key.name.as_str());
    let columns: Vec<&str> = ["code"]
        .into_iter()
        .chain(key)
        .chain([
            "name",
            "status",
            "message",
            "meaning",
            "remedy",
            "retry",
            "since",
            "deprecated",
        ])
        .chain(["removed", "replaced_by", "aliases", "synonyms"])
        .chain(api.columns.iter().map(|column| column.name.as_str()))
        .collect();
    // A built-in column is there because the file has it.
    let is_kept = |name: &str| {
        let column = api
            .columns
            .iter()
            .find(|column| column.name == name && column.builtin);
        column.is_some_and(|column| parent.is_none_or(|parent| !parent.columns.contains(column)))
    };
    let rows = api.codes.iter().enumerate();
    let rows = rows.filter(|(_, error)| parent.is_none() || error.origin != "inherited");
    let mut rows: Vec<_> = rows.collect();
    // The rows of the parent come first in the facts, and where they like in the file.
    if parent.is_some() {
        rows.sort_by_key(|(_, error)| error.source.line);
    }
    let rows: Vec<Cells> = rows
        .into_iter()
        .map(|(at, error)| {
            let above = parent.and_then(|parent| parent.codes.get(at));
            let above = above.filter(|_| error.origin == "overridden");
            let is_repeated = above.is_some_and(|above| has_twins(parent, above));
            let cell = |name: &&str| {
                let own = code_cell(error, name, key);
                let Some(above) = above.filter(|_| *name != "code" && Some(*name) != key) else {
                    return own;
                };
                let inherited = code_cell(above, name, key);
                let identifies = is_repeated && matches!(*name, "name" | "status");
                match own.is_empty() {
                    _ if identifies => own,
                    _ if own == inherited => String::new(),
                    true if *name == "name" => own,
                    true => CLEARED.to_string(),
                    false => own,
                }
            };
            columns.iter().map(cell).collect()
        })
        .collect();
    write_csv(&columns, &rows, is_kept)
}

/// Whether another row has the same code and key.
fn has_twins(api: Option<&ApiFacts>, error: &CodeFacts) -> bool {
    let rows = api.iter().flat_map(|api| &api.codes);
    let same = |own: &&CodeFacts| own.code == error.code && own.subcode == error.subcode;
    rows.filter(same).count() > 1
}

fn code_cell(error: &CodeFacts, column: &str, key: Option<&str>) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        "code" => error.code.clone(),
        "name" if derived_name(error).as_ref() == Some(&error.name) => String::new(),
        "name" => error.name.clone(),
        "status" => error
            .status
            .filter(|_| !error.default_status)
            .map_or_else(String::new, |status| status.to_string()),
        "message" => error
            .message
            .as_ref()
            .map_or_else(String::new, |message| message.template.clone()),
        "meaning" => text(&error.meaning),
        "remedy" => text(&error.remedy),
        "retry" => text(&error.retry),
        "since" => text(&error.since),
        "deprecated" => text(&error.deprecated),
        "removed" => text(&error.removed),
        "replaced_by" => text(&error.replaced_by),
        "aliases" => error.aliases.join(";"),
        "synonyms" => error.synonyms.join(";"),
        column if Some(column) == key => text(&error.subcode),
        column => error
            .columns
            .get(column)
            .map_or_else(String::new, column_cell),
    }
}

/// The name that the code makes by itself, if it is a word.
fn derived_name(error: &CodeFacts) -> Option<String> {
    let word = error.sent.as_str()?;
    match &error.subcode {
        None => variant_name(word).ok(),
        Some(subcode) => variant_name(&format!("{word}.{subcode}")).ok(),
    }
}

fn column_cell(cell: &Value) -> String {
    match cell {
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(column_cell).collect();
            values.join(";")
        }
        value => value.to_string(),
    }
}

fn write_statuses(api: &ApiFacts, parent: Option<&ApiFacts>) -> Option<String> {
    const COLUMNS: [&str; 7] = [
        "code", "phrase", "name", "meaning", "body", "remedy", "retry",
    ];
    let rows = api.statuses.iter().enumerate();
    let rows = rows.filter(|(_, row)| parent.is_none() || row.origin != "inherited");
    let mut rows: Vec<_> = rows.collect();
    // The rows of the parent come first in the facts, and where they like in the file.
    if parent.is_some() {
        rows.sort_by_key(|(_, row)| row.source.line);
    }
    let rows: Vec<Cells> = rows
        .into_iter()
        .map(|(at, row)| {
            let above = parent.and_then(|parent| parent.statuses.get(at));
            let above = above.filter(|_| row.origin == "overridden");
            let cell = |name: &&str| {
                let own = status_cell(row, name);
                match above.map(|above| status_cell(above, name)) {
                    Some(inherited) if *name != "code" && own == inherited => String::new(),
                    Some(_) if own.is_empty() && *name != "name" => CLEARED.to_string(),
                    _ => own,
                }
            };
            COLUMNS.iter().map(cell).collect()
        })
        .collect();
    write_csv(&COLUMNS, &rows, |_| false)
}

fn status_cell(row: &StatusFacts, column: &str) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        "code" => row.status.to_string(),
        "phrase" => text(&row.phrase),
        "name" => {
            let of_phrase = row
                .phrase
                .as_ref()
                .and_then(|phrase| variant_name(phrase).ok());
            let derived = of_phrase.unwrap_or_else(|| format!("Status{}", row.status));
            if derived == row.name {
                String::new()
            } else {
                row.name.clone()
            }
        }
        "meaning" => text(&row.meaning),
        "body" => row
            .body
            .map_or("", |body| if body { "yes" } else { "no" })
            .to_string(),
        "remedy" => text(&row.remedy),
        _ => text(&row.retry),
    }
}

fn write_endpoints(api: &ApiFacts, parent: Option<&ApiFacts>) -> Option<String> {
    let key = api.key.as_ref().map(|key| key.name.as_str());
    let columns: Vec<&str> = ["operation", "name", "code"]
        .into_iter()
        .chain(key)
        .chain(["status"])
        .collect();
    let mut rows: Vec<Cells> = Vec::new();
    for operation in &api.operations {
        let inherited = parent.and_then(|parent| {
            let mut operations = parent.operations.iter();
            operations.find(|own| own.operation == operation.operation)
        });
        let is_inherited =
            |name: &str| inherited.is_some_and(|own| own.errors.iter().any(|error| error == name));
        for (at, name) in operation
            .errors
            .iter()
            .filter(|name| !is_inherited(name))
            .enumerate()
        {
            let Some(error) = api.codes.iter().find(|error| error.name == *name) else {
                continue;
            };
            let is_first = at == 0 && inherited.is_none();
            let mut cells = vec![
                operation.operation.clone(),
                operation_name(operation)
                    .filter(|_| is_first)
                    .unwrap_or_default(),
                error.code.clone(),
            ];
            cells.extend(key.map(|_| error.subcode.clone().unwrap_or_default()));
            let status = error.status.filter(|_| has_twins(Some(api), error));
            cells.push(status.map_or_else(String::new, |status| status.to_string()));
            rows.push(cells);
        }
    }
    write_csv(&columns, &rows, |_| false)
}

/// The messages in a language. Of an API that extends another, those that it does not inherit.
fn write_messages(api: &ApiFacts, parent: Option<&ApiFacts>, tag: &str) -> Option<String> {
    let translation = |error: &CodeFacts| {
        let message = error.message.as_ref()?;
        message.translations.get(tag).cloned()
    };
    let rows = api.codes.iter().enumerate().filter_map(|(at, error)| {
        let own = translation(error)?;
        let above = parent.and_then(|parent| parent.codes.get(at));
        let template = |error: &CodeFacts| Some(error.message.as_ref()?.template.clone());
        let above = above.filter(|above| template(above) == template(error));
        if above.and_then(translation).as_ref() == Some(&own) {
            return None;
        }
        let source = own.source.unwrap_or_default();
        Some(vec![error.name.clone(), own.template, source])
    });
    write_csv(&MESSAGE_COLUMNS, &rows.collect::<Vec<Cells>>(), |_| false)
}

/// The name of an operation that its id does not make by itself.
fn operation_name(operation: &OperationFacts) -> Option<String> {
    let derived = variant_name(&operation.operation).ok();
    (derived.as_ref() != Some(&operation.name)).then(|| operation.name.clone())
}

/// A table without the columns in which no row has a cell; `None` if there are no rows.
fn write_csv(columns: &[&str], rows: &[Cells], is_kept: impl Fn(&str) -> bool) -> Option<String> {
    if rows.is_empty() {
        return None;
    }
    let is_filled = |at: usize| {
        rows.iter()
            .any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
    };
    let numbers = 0..columns.len();
    let kept: Vec<usize> = numbers
        .filter(|at| is_filled(*at) || columns.get(*at).is_some_and(|name| is_kept(name)))
        .collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(kept.iter().filter_map(|at| columns.get(*at)));
    for row in rows {
        let _ = writer.write_record(kept.iter().filter_map(|at| row.get(*at)));
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}
