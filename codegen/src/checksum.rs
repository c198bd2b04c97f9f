//! The checksum in the root file of committed code. It shows that the code was generated from tables that say the same, by whatever
//! version of the generator, and was not edited since.

use crate::body::{Body, Member};
use crate::error_info::ErrorInfo;
use crate::files::{files_below, read_generated};
use crate::key::Key;
use crate::mark::is_generated;
use crate::model::{Api, Code, Column, Locale, Model, Operation, Status, Translation};
use crate::plan::{GeneratedFile, is_output_path};
use crate::source::{Spanned, show};
use crate::template::Template;
use std::fmt::{self, Display, Write};
use std::path::Path;

/// What precedes and follows the checksum in the second line of the root file.
const BEFORE: &str = "// Checksum ";
const AFTER: &str = " of the tables and of this folder.\n";

/// The checksum of nothing.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, 64 bits: the hasher of the standard library may change between versions of Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Checksum(u64);

impl Checksum {
    /// Of what the tables say, and of the options with which code is generated from them.
    pub(crate) fn of_tables(model: &Model, options: &str) -> Self {
        let mut checksum = Checksum(BASIS);
        checksum.add("options", options);
        for api in &model.apis {
            checksum.add_api(api, model);
        }
        checksum
    }

    /// Of a text.
    pub(crate) fn of_text(text: &str) -> Self {
        let mut checksum = Checksum(BASIS);
        checksum.add("text", text);
        checksum
    }

    /// Adds a fact. What a table does not say is not added, so that a new column does not change the checksum of other tables.
    fn add(&mut self, label: &str, value: impl Display) {
        // Writing to a checksum does not fail. No UTF-8 contains 0xFF, so that facts cannot run together.
        let _ = write!(self, "{label}={value}");
        self.add_byte(0xff);
    }

    fn add_byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    fn add_cell<T: Display>(&mut self, label: &str, cell: Option<&Spanned<T>>) {
        if let Some(cell) = cell {
            self.add(label, &cell.value);
        }
    }

    // No pattern below has `..`: a new field has to be added here, if code is generated from it.

    fn add_api(&mut self, api: &Api, model: &Model) {
        let Api {
            name,
            module,
            title,
            page,
            url,
            parent,
            code_type,
            placeholders,
            key,
            default_status: _,
            codes,
            statuses,
            operations,
            locales,
            columns,
            body,
            samples: _,
            reserved: _,
            ranges: _,
            range_column: _,
            distinct_from: _,
            overrides: _,
            suppressions: _,
            listings: _,
            span: _,
            codes_file: _,
            statuses_file: _,
            endpoints_file: _,
        } = api;
        for (label, text) in [("api", name), ("module", module), ("title", title)] {
            self.add(label, text);
        }
        self.add_cell("page", page.as_ref());
        self.add_cell("url", url.as_ref());
        if let Some(parent) = parent.and_then(|at| model.apis.get(at)) {
            self.add("parent", &parent.name);
        }
        self.add("type", code_type.name());
        self.add("placeholders", format_args!("{placeholders:?}"));
        if let Some(Key { name, kind, at }) = key {
            self.add("key", format_args!("{} {}", name.value, kind.name()));
            self.add_cell("key at", at.as_ref());
        }
        for column in columns {
            let Column {
                name,
                kind,
                several,
                words,
                type_name,
                range,
                builtin,
            } = column;
            let kind = format_args!("{kind:?} {several} {range:?} {}", type_name.value);
            self.add("column", format_args!("{} {kind}", name.value));
            if *builtin {
                self.add("builtin", true);
            }
            for word in words {
                self.add("word", &word.value);
            }
        }
        for code in codes {
            self.add_code(code);
        }
        for status in statuses {
            self.add_status(status);
        }
        for operation in operations {
            self.add_operation(operation);
        }
        for locale in locales {
            self.add_locale(locale);
        }
        if let Some(body) = body {
            self.add_body(body);
        }
    }

    fn add_locale(&mut self, locale: &Locale) {
        let Locale {
            tag,
            file: _,
            messages,
        } = locale;
        self.add("locale", tag);
        for (at, translation) in messages.iter().enumerate() {
            if let Some(Translation { message, source: _ }) = translation {
                self.add("translation", format_args!("{at} {}", message.value));
            }
        }
    }

    fn add_operation(&mut self, operation: &Operation) {
        let Operation { id, name, errors } = operation;
        self.add("operation", &id.value);
        self.add("name", &name.value);
        for error in errors {
            self.add("error", error.value);
        }
    }

    fn add_code(&mut self, code: &Code) {
        let Code {
            wire,
            subcode,
            name,
            named: _,
            status,
            message,
            meaning,
            remedy,
            retry,
            since,
            deprecated,
            removed,
            replaced_by,
            aliases,
            synonyms,
            extra,
            origin,
            span: _,
        } = code;
        self.add("code", &wire.value);
        self.add_cell("subcode", subcode.as_ref());
        self.add("name", &name.value);
        self.add_cell("status", status.as_ref());
        if let Some(message) = message {
            self.add("message", &message.value);
            for parameter in message.value.parameters() {
                let kind = parameter.kind.name();
                self.add("parameter", format_args!("{} {kind}", parameter.name));
            }
        }
        for (label, cell) in [
            ("meaning", meaning),
            ("remedy", remedy),
            ("since", since),
            ("deprecated", deprecated),
            ("removed", removed),
            ("replaced_by", replaced_by),
        ] {
            self.add_cell(label, cell.as_ref());
        }
        if let Some(retry) = retry {
            self.add("retry", format_args!("{:?}", retry.value));
        }
        for alias in aliases {
            self.add("alias", &alias.value);
        }
        for synonym in synonyms {
            self.add("synonym", &synonym.value);
        }
        for (at, cell) in extra.iter().enumerate() {
            if let Some(cell) = cell {
                self.add("extra", format_args!("{at} {:?}", cell.value));
            }
        }
        self.add("origin", format_args!("{origin:?}"));
    }

    fn add_status(&mut self, status: &Status) {
        let Status {
            code,
            phrase,
            name,
            meaning,
            body,
            remedy,
            retry,
            origin: _,
            span: _,
        } = status;
        self.add("http", code.value);
        self.add("name", &name.value);
        for (label, cell) in [("phrase", phrase), ("meaning", meaning), ("remedy", remedy)] {
            self.add_cell(label, cell.as_ref());
        }
        self.add_cell("body", body.as_ref());
        if let Some(retry) = retry {
            self.add("retry", format_args!("{:?}", retry.value));
        }
    }

    fn add_body(&mut self, body: &Body) {
        let Body {
            code,
            message,
            status,
            header,
            grpc_code,
            grpc_status,
            error_info,
            members,
            ours,
        } = body;
        for (label, cell) in [
            ("code at", code),
            ("message at", message),
            ("status at", status),
            ("header", header),
            ("grpc code at", grpc_code),
            ("grpc status at", grpc_status),
        ] {
            self.add_cell(label, cell.as_ref());
        }
        if let Some(ErrorInfo { at, domain }) = error_info {
            self.add("error info at", &at.value);
            self.add("domain", &domain.value);
        }
        for member in members {
            self.add_member(member);
        }
        for (status, why) in ours {
            self.add("ours", format_args!("{} {}", status.value, why.value));
        }
    }

    fn add_member(&mut self, member: &Member) {
        let Member {
            name,
            at,
            kind,
            wraps,
            required,
            codes,
            unit,
            when,
            retry,
            meaning,
            members,
        } = member;
        self.add("member", &name.value);
        self.add("at", &at.value);
        self.add("type", format_args!("{kind:?} {wraps:?} {required}"));
        for code in codes {
            self.add("for", &code.value);
        }
        for (label, cell) in [("unit", unit), ("when", when), ("meaning", meaning)] {
            self.add_cell(label, cell.as_ref());
        }
        if let Some(retry) = retry {
            self.add("retry", format_args!("{:?}", retry.value));
        }
        for member in members {
            self.add_member(member);
        }
        self.add("end", &name.value);
    }

    fn with_files(mut self, files: &[GeneratedFile]) -> Self {
        let mut files: Vec<&GeneratedFile> = files.iter().collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        for file in files {
            self.add("file", &file.path);
            self.add("text", &file.text);
        }
        self
    }

    /// Writes the checksum of the tables and of these files into the first file, which is the root.
    pub(crate) fn write(self, files: &mut [GeneratedFile]) {
        let sum = self.with_files(files);
        if let Some(root) = files.first_mut()
            && let Some(end) = root.text.find('\n')
        {
            let line = format!("{BEFORE}{sum}{AFTER}");
            root.text.insert_str(end + 1, &line);
        }
    }

    /// Whether a folder has code that was generated from the tables that this is the checksum of, all of it and unedited.
    pub(crate) fn matches_code(self, folder: &Path, root: &str) -> bool {
        let mut files = Vec::new();
        for path in files_below(folder).unwrap_or_default() {
            let Some(inside) = path.strip_prefix(folder).ok().map(show) else {
                continue;
            };
            if !is_output_path(&inside, "rs") {
                continue;
            }
            let text = read_generated(&path).ok().map(String::from_utf8);
            if let Some(Ok(text)) =
                text.filter(|text| text.as_ref().is_ok_and(|text| is_generated(text)))
            {
                files.push(GeneratedFile {
                    path: inside,
                    text: text.replace('\r', ""),
                });
            }
        }
        let Some(root) = files.iter_mut().find(|file| file.path == root) else {
            return false;
        };
        let Some((written, text)) = take_checksum(&root.text) else {
            return false;
        };
        root.text = text;
        self.with_files(&files) == written
    }
}

impl Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Write for Checksum {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().for_each(|byte| self.add_byte(byte));
        Ok(())
    }
}

/// The digest of a message, by which its translations know whether it has changed: twelve hexadecimal digits.
#[must_use]
pub fn message_digest(message: &Template) -> String {
    text_digest(message.as_str())
}

/// The digest of a text: 12 hexadecimal digits.
#[must_use]
pub fn text_digest(text: &str) -> String {
    format!("{:012x}", Checksum::of_text(text).0 >> 16)
}

/// The checksum in a root file, and the text without it.
fn take_checksum(text: &str) -> Option<(Checksum, String)> {
    let (mark, rest) = text.split_once('\n')?;
    let (sum, rest) = rest.strip_prefix(BEFORE)?.split_once(AFTER)?;
    let sum = u64::from_str_radix(sum, 16).ok()?;
    Some((Checksum(sum), format!("{mark}\n{rest}")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::lower::build_model;
    use crate::tree::Tree;

    const API: &str = r#"title = "Shop"
page = "https://shop.example"
url = "https://shop.example/{code}"
[keys]
subcode = { type = "u16", at = "/sub" }
[columns]
tier = ["gold", "silver"]
[body]
code = "/code"
message = "/message"
status = "/status"
header = "X-Error"
grpc-code = "/grpc"
grpc-status = "/name"
error-info = { at = "/details", domain = "shop.example" }
[body.members]
pause = { at = "/pause", type = "integer", unit = "s", retry = "after", when = "often", meaning = "Wait.", codes = ["GONE"] }
held = { at = "/held", type = "object", members = { word = { at = "/word", type = "string" } } }
[body.ours]
402 = "not said"
"#;
    const CODES: &str = "\
code,subcode,name,status,message,meaning,remedy,retry,since,deprecated,removed,replaced_by,aliases,synonyms,tier,grpc
GONE,7,Gone,404,No {what},lost,find it,no,1,2,3,LEFT,Missing,AWAY,gold,NOT_FOUND
LEFT,,,,,,,,,,,,,,,
";
    const STATUSES: &str =
        "code,name,phrase,meaning,body,remedy,retry\n404,Lost,Not there,nothing,yes,look,later\n";
    const OPERATIONS: &str = "operation,code\nGET /a,GONE\n";
    const GERMAN: &str = "name,message\nGone,Kein {what}\n";

    fn checksum(texts: [&str; 5]) -> Result<Checksum, String> {
        let [api, codes, statuses, endpoints, german] = texts;
        let tree = Tree::of_shop(&[
            ("api.toml", api),
            ("codes.csv", codes),
            ("statuses.csv", statuses),
            ("endpoints.csv", endpoints),
            ("messages.de.csv", german),
        ]);
        let model = build_model(tree).map_err(|error| error.to_string())?;
        Ok(Checksum::of_tables(&model, ""))
    }

    /// A build leaves committed code as it is if its checksum is that of the tables.
    #[test]
    fn every_fact_changes_the_checksum() {
        const EDITS: [&[(&str, &str)]; 5] = [
            &[
                ("\"Shop\"", "\"Store\""),
                ("https://shop.example\"", "https://store.example\""),
                ("example/{code}", "example/{name}"),
                ("\"u16\"", "\"u32\""),
                ("\"/sub\"", "\"/other\""),
                ("tier = [\"gold\"", "tier = [\"golden\", \"gold\""),
                ("code = \"/code\"", "code = \"/kode\""),
                ("\"/message\"", "\"/text\""),
                ("\"/status\"", "\"/http\""),
                ("X-Error", "Y-Error"),
                ("\"/grpc\"", "\"/rpc\""),
                ("\"/name\"", "\"/title\""),
                ("\"/details\"", "\"/infos\""),
                ("domain = \"shop", "domain = \"store"),
                ("pause = {", "rest = {"),
                ("\"/pause\"", "\"/rest\""),
                ("unit = \"s\"", "unit = \"ms\""),
                ("retry = \"after\", ", ""),
                ("\"often\"", "\"seldom\""),
                ("\"Wait.\"", "\"Rest.\""),
                ("[\"GONE\"]", "[\"LEFT\"]"),
                ("word = {", "term = {"),
                ("type = \"string\"", "type = \"boolean\""),
                ("402", "403"),
                ("not said", "not told"),
            ],
            &[
                ("GONE,", "WENT,"),
                (",7,", ",8,"),
                (",Gone,", ",Went,"),
                (",404,", ",410,"),
                ("No {what}", "Without {what}"),
                ("No {what}", "No {what: u8}"),
                (",lost,", ",forgotten,"),
                (",find it,", ",make it,"),
                (",no,", ",now,"),
                (",1,2,3,", ",1.1,2,3,"),
                (",1,2,3,", ",1,2.1,3,"),
                (",1,2,3,", ",1,2,3.1,"),
                (",LEFT,Missing", ",,Missing"),
                ("Missing", "Absent"),
                ("AWAY", "OUT"),
                (",gold,", ",silver,"),
                ("NOT_FOUND", "ABORTED"),
            ],
            &[
                ("\n404", "\n405"),
                ("Lost", "Gone"),
                ("Not there", "Not here"),
                ("nothing", "little"),
                ("yes", "no"),
                ("look", "see"),
                ("later", "now"),
            ],
            &[("GET /a", "GET /b"), ("GONE", "LEFT")],
            &[("Kein", "Ohne")],
        ];
        let texts = [API, CODES, STATUSES, OPERATIONS, GERMAN];
        let before = checksum(texts).unwrap();
        let mut failures = Vec::new();
        for (file, edits) in EDITS.into_iter().enumerate() {
            for (from, to) in edits {
                let edited = texts[file].replacen(from, to, 1);
                assert_ne!(edited, texts[file], "{from}");
                let mut texts = texts.map(str::to_string);
                texts[file] = edited;
                // The other files name the row too.
                for (old, new) in [("GONE", "WENT"), ("Gone", "Went")] {
                    if from.trim_matches(',') == old && to.trim_matches(',') == new {
                        texts = texts.map(|text| text.replace(old, new));
                    }
                }
                let after = checksum(texts.each_ref().map(String::as_str));
                if after.as_ref().map_or(true, |after| *after == before) {
                    failures.push(format!("{from} to {to}: {after:?}"));
                }
            }
        }
        assert_eq!(failures, [""; 0]);
        let mut quoted = texts;
        quoted[4] = "name,message\n\"Gone\",Kein {what}\n";
        assert_eq!(checksum(quoted), Ok(before), "notation is not a fact");
    }
}
